import { beforeEach, expect, test } from "vitest";
import { dropoutCase } from "~/data/dropout/case";
import { recordVisit } from "~/usecases/visits/record";
import { aChild, aCoordinator, aPlace, aSchool, aVisitor, NOW, TODAY } from "../factories";
import { commandOn, readOn } from "../support/command";
import { onEachDatabase, type TestDatabase } from "../support/databases";
import { setting } from "./round/given";

const aTown = (given: TestDatabase) =>
  setting(given, async (tx) => {
    const town = await aPlace(tx);
    const school = await aSchool(tx, { placeId: town.id });
    return {
      child: (await aChild(tx, { school, placeId: town.id, grade: 4 })).child,
      coordinator: await aCoordinator(tx, { school }),
      supervisor: await aVisitor(tx, "TOWN_SUPERVISOR", town.id),
    };
  });

onEachDatabase("a visit that finds a child not at school", (given) => {
  let here: Awaited<ReturnType<typeof aTown>>;
  beforeEach(async () => {
    here = await aTown(given);
  });
  const readCase = async (id: string) => {
    const one = await readOn(given, here.coordinator.viewer, NOW, (work) => dropoutCase(work, id));
    if (!one) throw new Error("The case is not to be seen.");
    return one;
  };

  const VISIT = {
    ...({ visitedOn: TODAY, present: ["CHILD"], living: "GOOD", discrimination: "NO" } as const),
    ...({ bullying: "NO", violence: "NO", carerHealth: "FAIR", attendance: "NOT_AT_SCHOOL" } as const),
    ...({ concern: "NONE", note: "" } as const),
  };
  const days = (n: number) => new Date(TODAY.getTime() + n * 86_400_000);
  const visit = (over: Partial<Parameters<typeof recordVisit>[2]> = {}) =>
    commandOn(given, here.supervisor.viewer, NOW, (work) =>
      recordVisit(work, here.child.id, { ...VISIT, ...over }),
    );
  const cases = () =>
    given.superuser((sql) =>
      sql.query<{ id: string }>("SELECT id FROM dropout_cases WHERE child_id = $1 ORDER BY opened_at, id", [
        here.child.id,
      ]),
    );

  test("opens a case at its school, from the day that was said, and tells its coordinators once", async () => {
    const before = (await cases()).length;
    expect(await visit({ absentSince: days(-2) })).toEqual({
      ok: true,
      value: { worry: false, absence: true },
    });
    const found = await cases();
    expect(found.length).toBe(before + 1);
    const id = found.at(-1)?.id ?? "";
    // At eight o'clock of the district.
    expect(await readCase(id)).toMatchObject({
      absentFrom: days(-2),
      ...{ visitedOn: TODAY, contactedAt: NOW, outcome: null, contactMinutes: 60, visitDays: 3 },
      steps: [
        {
          kind: "REPORT",
          withWhom: here.supervisor.person.name,
          recordedBy: { name: here.supervisor.person.name },
        },
      ],
    });
    const letters = await given.superuser((sql) =>
      sql.query(
        "SELECT person_id FROM outbox WHERE template = 'DROPOUT_FOUND' AND payload ->> 'caseId' = $1",
        [id],
      ),
    );
    expect(letters).toEqual([{ person_id: here.coordinator.person.id }]);
    // It counts in the case that is open by now.
    expect(await visit()).toEqual({ ok: true, value: { worry: false, absence: false } });
    expect(await cases()).toEqual(found);
  });

  test("counts from the visit where nobody knows since when, and opens nothing for a child that goes to school", async () => {
    const before = await cases();
    expect(await visit({ attendance: "OFTEN_ABSENT", absentSince: days(-2) })).toMatchObject({
      value: { absence: false },
    });
    expect(await visit({ present: [], note: "没有人在家" })).toMatchObject({ value: { absence: false } });
    expect(await cases()).toEqual(before);
    expect(await visit()).toMatchObject({ value: { absence: true } });
    const id = (await cases()).at(-1)?.id ?? "";
    expect((await readCase(id)).absentFrom).toEqual(TODAY);
  });

  test.each([
    [1, "AFTER_THE_VISIT"],
    [-400, "TOO_LONG_AGO"],
  ])("a first day %i days from the visit is refused beside its field", async (n, reason) => {
    const before = await cases();
    expect(await visit({ absentSince: days(n) })).toMatchObject({
      ok: false,
      reason,
      field: "absentSince",
    });
    expect(await cases()).toEqual(before);
  });

  test("nobody opens a case by a visit of somebody else, or by one that found the child at school", async () => {
    await visit({ attendance: "REGULAR" });
    const [own] = await given.superuser((sql) =>
      sql.query<{ id: string }>("SELECT id FROM visits WHERE child_id = $1 AND attendance = 'REGULAR'", [
        here.child.id,
      ]),
    );
    const opened = (viewer: Parameters<typeof commandOn>[1]) =>
      commandOn(given, viewer, NOW, async ({ tx }) => {
        const [row] = await tx.$queryRaw<
          { id: string | null }[]
        >`SELECT app.absence_found(${own?.id}::uuid, ${TODAY}::date) AS id`;
        return { ok: true as const, value: row?.id };
      });
    expect(await opened(here.supervisor.viewer)).toMatchObject({ value: null });
    await given.superuser((sql) =>
      sql.query("UPDATE visits SET attendance = 'NOT_AT_SCHOOL', visitor_id = $2 WHERE id = $1", [
        own?.id,
        here.coordinator.person.id,
      ]),
    );
    expect(await opened(here.supervisor.viewer)).toMatchObject({ value: null });
  });
});
