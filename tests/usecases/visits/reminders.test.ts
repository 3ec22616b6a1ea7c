import { beforeEach, expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import { addDays } from "~/domain/shared/calendar-day";
import { remindOfDuties } from "~/usecases/support/remind-of-duties";
import { recordVisit } from "~/usecases/visits/record";
import { aChild, aCoordinator, aPlace, aSchool, aVisitor, aVolunteer, TODAY } from "../../factories";
import { commandOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { preparedMail } from "../../support/prepared-mail";
import { setting } from "../round/given";

const SYSTEM = { kind: "system", job: "test" } as const;
/** Midnight at school, eight hours before UTC. */
const midnight = (day: Date) => new Date(day.getTime() - 8 * 3_600_000);
const before = (day: Date) => new Date(midnight(day).getTime() - 1000);
const after = (day: Date) => new Date(midnight(day).getTime() + 1000);
const noon = (day: Date) => new Date(day.getTime() + 4 * 3_600_000);
/** The last day on which the visit is in time: ninety-two days after the child came into the register. */
const DUE_ON = addDays(TODAY, 92);
/** The last day of the year that begins with the training; none of it is the 29th of February. */
const UNTIL = addDays(TODAY, 365);

onEachDatabase("what falls due is asked for by letter", (given) => {
  beforeEach(() => setting(given, (tx) => tx.outboxMessage.deleteMany()));

  const run = (at: Date) => withViewer(given.site.prisma, SYSTEM, at, remindOfDuties);
  const letters = async (personId: string) => {
    const all = await setting(given, (tx) =>
      tx.outboxMessage.findMany({ where: { personId }, orderBy: { createdAt: "asc" } }),
    );
    return all.map(({ template }) => template);
  };
  /** What becomes of each letter to somebody when it is its turn. */
  const sent = (personId: string, at: Date) =>
    withViewer(given.site.prisma, SYSTEM, at, async (work) => {
      const results = [];
      for (const message of await work.tx.outboxMessage.findMany({
        where: { personId },
        orderBy: { createdAt: "asc" },
      })) {
        const letter = await preparedMail(work, message, "https://heartbridge.example");
        results.push("subject" in letter ? letter.subject : letter);
      }
      return results;
    });

  const aTrained = () =>
    setting(given, async (tx) => {
      const { person, volunteer, application } = await aVolunteer(tx);
      await tx.screeningItem.updateMany({
        where: { applicationId: application.id, kind: "TRAINING" },
        data: { checkedOn: TODAY },
      });
      return { person, volunteer };
    });

  test("a refresher from thirty days ahead and again when the year is over, each once", async () => {
    const { person } = await aTrained();
    const asked = async (at: Date) => {
      await run(at);
      return letters(person.id);
    };
    expect(await asked(before(addDays(UNTIL, -29)))).toEqual([]);
    expect(await asked(after(addDays(UNTIL, -29)))).toEqual(["REFRESHER_DUE"]);
    expect(await asked(before(addDays(UNTIL, 1)))).toEqual(["REFRESHER_DUE"]);
    expect(await asked(after(addDays(UNTIL, 1)))).toEqual(["REFRESHER_DUE", "REFRESHER_OVERDUE"]);
    for (const days of [2, 40]) await run(after(addDays(UNTIL, days)));
    expect(await letters(person.id)).toHaveLength(2);
    // The first was overtaken by the second.
    expect(await sent(person.id, noon(addDays(UNTIL, 1)))).toEqual([
      { drop: "REFRESHED" },
      "您的培训11月23日已经到期",
    ]);
  });

  test("nobody who refreshed in between is bothered, and nobody who left is", async () => {
    const { person, volunteer } = await aTrained();
    const day = addDays(UNTIL, -10);
    await run(after(day));
    await setting(given, async (tx) => {
      const { person: teacher } = await aCoordinator(tx, {
        school: await tx.school.findUniqueOrThrow({ where: { id: volunteer.schoolId } }),
      });
      await tx.training.create({
        data: {
          ...{ volunteerId: volunteer.id, schoolId: volunteer.schoolId, how: "LIVE", minutes: 60 },
          ...{ about: "复习", doneOn: day, passed: true, recordedAt: after(day), recordedById: teacher.id },
        },
      });
    });
    expect(await sent(person.id, noon(addDays(day, 1)))).toEqual([{ drop: "REFRESHED" }]);
    const other = await aTrained();
    await run(after(addDays(day, 1)));
    await setting(given, (tx) =>
      tx.application.updateMany({
        where: { volunteerId: other.volunteer.id },
        data: { state: "SUSPENDED" },
      }),
    );
    expect(await sent(other.person.id, noon(addDays(day, 1)))).toEqual([{ drop: "VOLUNTEER_STOPPED" }]);
  });

  /** Two children of a village, in the register since today; the village's director, and the town's supervisor. */
  const aVillage = (directed = true) =>
    setting(given, async (tx) => {
      const town = await aPlace(tx);
      const village = await aPlace(tx, { kind: "VILLAGE", parentId: town.id });
      const school = await aSchool(tx, { placeId: town.id });
      const home = { school, placeId: village.id, createdAt: midnight(TODAY) };
      const { child } = await aChild(tx, home);
      const { child: second } = await aChild(tx, { ...home, name: "白小雪" });
      return {
        ...{ town, village, school, child, second },
        director: directed ? await aVisitor(tx, "VILLAGE_DIRECTOR", village.id) : null,
        supervisor: await aVisitor(tx, "TOWN_SUPERVISOR", town.id),
      };
    });
  const visit = (viewer: Awaited<ReturnType<typeof aVisitor>>["viewer"], childId: string, visitedOn: Date) =>
    commandOn(given, viewer, after(visitedOn), (work) =>
      recordVisit(work, childId, {
        ...{ visitedOn, present: ["CHILD"], living: "GOOD", discrimination: "NO", bullying: "NO" },
        ...{ violence: "NO", carerHealth: "GOOD", attendance: "REGULAR", concern: "NONE", note: "" },
      }),
    );

  test("a village's visits from fourteen days ahead and again when they are late, once for a day", async () => {
    const { director, supervisor, child, second } = await aVillage();
    if (!director) throw new Error("The village has a director.");
    const asked = async (at: Date) => {
      await run(at);
      return letters(director.person.id);
    };
    expect(await asked(before(addDays(DUE_ON, -14)))).toEqual([]);
    expect(await asked(after(addDays(DUE_ON, -14)))).toEqual(["VISIT_DUE"]);
    expect(await sent(director.person.id, noon(addDays(DUE_ON, -14)))).toEqual(["有 2 个孩子该走访了"]);
    expect(await asked(before(addDays(DUE_ON, 1)))).toEqual(["VISIT_DUE"]);
    expect(await asked(after(addDays(DUE_ON, 1)))).toEqual(["VISIT_DUE", "VISIT_OVERDUE"]);
    await run(after(addDays(DUE_ON, 2)));
    expect(await letters(director.person.id)).toHaveLength(2);
    expect(await letters(supervisor.person.id)).toEqual([]);
    // One home was visited: the letter says one less; both were: it stays unsent.
    expect(await visit(director.viewer, child.id, addDays(DUE_ON, 2))).toMatchObject({ ok: true });
    expect(await sent(director.person.id, noon(addDays(DUE_ON, 3)))).toEqual([
      { drop: "VISITED" },
      "有 1 个孩子的走访过期了",
    ]);
    expect(await visit(director.viewer, second.id, addDays(DUE_ON, 2))).toMatchObject({ ok: true });
    expect(await sent(director.person.id, noon(addDays(DUE_ON, 3)))).toEqual([
      { drop: "VISITED" },
      { drop: "VISITED" },
    ]);
  });

  test("where a village has no director, the town's supervisor; both of a pair, on its own days", async () => {
    const { supervisor, child, town, school } = await aVillage(false);
    const { officer, helper } = await setting(given, async (tx) => {
      const officer = await aVisitor(tx, "BEAT_OFFICER", town.id);
      const helper = await aVisitor(tx, "PROTECTION_HELPER", town.id);
      const { person } = await aCoordinator(tx, { school });
      await tx.carePair.create({
        data: {
          ...{ schoolId: school.id, childId: child.id, startedAt: midnight(TODAY), startedById: person.id },
          ...{ officerId: officer.person.id, helperId: helper.person.id },
        },
      });
      return { officer, helper };
    });
    await run(after(addDays(TODAY, 31 - 14)));
    expect(await letters(officer.person.id)).toEqual(["VISIT_DUE"]);
    expect(await letters(helper.person.id)).toEqual(["VISIT_DUE"]);
    expect(await letters(supervisor.person.id)).toEqual([]);
    // Of a pair that was dissolved meanwhile neither goes.
    await setting(given, (tx) =>
      tx.carePair.updateMany({
        where: { childId: child.id },
        data: { endedAt: midnight(addDays(TODAY, 20)), endedBecause: "CHANGED" },
      }),
    );
    expect(await sent(officer.person.id, noon(addDays(TODAY, 21)))).toEqual([{ drop: "VISITED" }]);
    await run(after(addDays(DUE_ON, -14)));
    expect(await letters(supervisor.person.id)).toEqual(["VISIT_DUE"]);
  });
});
