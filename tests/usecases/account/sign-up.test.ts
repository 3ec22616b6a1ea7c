import { expect, test } from "vitest";
import { signUp } from "~/usecases/account/sign-up";
import { aPerson, aSchool } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { acting, scene } from "../applications/given";

const site = { kind: "system", job: "account" } as const;
const newcomer = {
  name: "郑海霞",
  email: "sign-up@heartbridge.example",
  password: "a-long-password",
  locale: "zh-CN",
};

onEachDatabase("signing up", (given) => {
  test("opens an empty application at the chosen school", async () => {
    const school = await scene(given, (tx) => aSchool(tx));
    const verdict = await acting(given, site, (work) => signUp(work, { ...newcomer, schoolId: school.id }));
    expect(verdict).toMatchObject({ ok: true });
    const person = await scene(given, (tx) =>
      tx.person.findUniqueOrThrow({
        where: { email: newcomer.email },
        select: { volunteer: { select: { schoolId: true, application: { select: { state: true } } } } },
      }),
    );
    expect(person.volunteer).toEqual({ schoolId: school.id, application: { state: "DRAFT" } });
  });

  test("neither at an unknown school nor at one that does not recruit, whoever asks", async () => {
    const closed = await scene(given, (tx) => aSchool(tx, { recruiting: false }));
    const known = await scene(given, (tx) => aPerson(tx, { email: "known@heartbridge.example" }));
    for (const email of ["stranger@heartbridge.example", known.email]) {
      for (const schoolId of [closed.id, 2_000_000_000]) {
        const verdict = await acting(given, site, (work) => signUp(work, { ...newcomer, email, schoolId }));
        expect(verdict).toEqual({ ok: false, reason: "SCHOOL_NOT_RECRUITING", field: "schoolId" });
      }
    }
    const made = await scene(given, (tx) =>
      tx.person.count({ where: { email: "stranger@heartbridge.example" } }),
    );
    expect(made).toBe(0);
    expect(await scene(given, (tx) => tx.outboxMessage.count({ where: { personId: known.id } }))).toBe(0);
  });
});
