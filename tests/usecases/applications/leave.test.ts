import { expect, test } from "vitest";
import { APPLICATION_STATES } from "~/domain/volunteer/application";
import { leave } from "~/usecases/applications/leave";
import { lapseProposals } from "~/usecases/matches/expire";
import { aMatch, aVolunteer, type MadeVolunteer, NOW } from "../../factories";
import { readOn } from "../../support/command";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { acting, scene, stored } from "./given";

type Command = Parameters<typeof leave>[1]["command"];

const ask = (given: TestDatabase, { viewer }: MadeVolunteer, command: Command, version = 1) =>
  acting(given, viewer, (work) => leave(work, { command, version }));

onEachDatabase("the applicant's way out and back", (given) => {
  const from = (state: (typeof APPLICATION_STATES)[number]) =>
    scene(given, (tx) => aVolunteer(tx, { state, screened: !["DRAFT", "SUBMITTED"].includes(state) }));

  test.each(APPLICATION_STATES)("from %s", async (state) => {
    const made = await from(state);
    const ways = { WITHDRAW: "", EXIT: "", REOPEN: "" };
    for (const command of ["WITHDRAW", "EXIT", "REOPEN"] as const) {
      const one = await from(state);
      const verdict = await ask(given, one, command);
      ways[command] = verdict.ok ? (await stored(given, one)).state : verdict.reason;
    }
    const no = "NOT_POSSIBLE_NOW";
    expect(ways).toEqual({
      WITHDRAW: ["DRAFT", "SUBMITTED", "SCREENING"].includes(state) ? "WITHDRAWN" : no,
      EXIT: ["APPROVED", "SUSPENDED", "LAPSED"].includes(state) ? "EXITED" : no,
      // A refusal is the school's to take back.
      REOPEN:
        state === "REJECTED" ? "OWN_APPLICATION" : ["WITHDRAWN", "EXITED"].includes(state) ? "DRAFT" : no,
    });
    expect((await stored(given, made)).state).toBe(state);
  });

  test("writes when and by whom, and nothing twice", async () => {
    const made = await from("SUBMITTED");
    const both = await Promise.all([ask(given, made, "WITHDRAW"), ask(given, made, "WITHDRAW")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stored(given, made)).toMatchObject({
      state: "WITHDRAWN",
      decidedAt: NOW,
      version: 2,
      actions: ["application.withdrawn"],
      actors: [made.person.id],
    });
  });

  test("an older page is refused", async () => {
    const made = await from("SUBMITTED");
    expect(await ask(given, made, "WITHDRAW", 2)).toMatchObject({ ok: false, reason: "STALE" });
  });

  test.each(["APPROVED", "ACCEPTED", "ACTIVE", "CLOSING"] as const)(
    "nobody leaves a child behind: a match that is %s stands in the way",
    async (state) => {
      const { volunteer } = await scene(given, (tx) => aMatch(tx, { state }));
      expect(await ask(given, volunteer, "EXIT")).toMatchObject({ ok: false, reason: "MATCHES_STILL_OPEN" });
    },
  );

  test("a proposal of which nobody told the volunteer does not, and it lapses with them", async () => {
    const { volunteer, match } = await scene(given, (tx) => aMatch(tx, { state: "PROPOSED" }));
    const site = { kind: "system", job: "test" } as const;
    expect(await readOn(given, site, NOW, lapseProposals)).toBe(0);
    expect(await ask(given, volunteer, "EXIT")).toMatchObject({ ok: true });
    expect(await readOn(given, site, NOW, lapseProposals)).toBe(1);
    expect(await readOn(given, site, NOW, lapseProposals)).toBe(0);
    const [row, audit, letters] = await scene(given, async (tx) => [
      await tx.match.findUniqueOrThrow({ where: { id: match.id } }),
      await tx.auditRow.findFirstOrThrow({ where: { subjectId: match.id }, orderBy: { id: "desc" } }),
      await tx.outboxMessage.count({ where: { personId: volunteer.person.id } }),
    ]);
    expect(row).toMatchObject({ state: "EXPIRED", version: 2 });
    expect(audit).toMatchObject({ action: "match.expired", details: { because: "volunteer" } });
    expect(letters).toBe(0);
  });

  test.each(["CLOSED", "DECLINED", "EXPIRED"] as const)("a match that is %s does not", async (state) => {
    const { volunteer } = await scene(given, (tx) => aMatch(tx, { state }));
    expect(await ask(given, volunteer, "EXIT")).toMatchObject({ ok: true });
  });

  test("back again: the form is open with everything in it", async () => {
    const made = await from("WITHDRAWN");
    await ask(given, made, "REOPEN");
    expect(await stored(given, made)).toMatchObject({
      state: "DRAFT",
      decidedAt: null,
      motivation: made.application.motivation,
    });
  });
});
