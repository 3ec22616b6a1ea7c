import { beforeEach, expect, test } from "vitest";
import { listGaps } from "~/data/gaps/list";
import { withViewer } from "~/data/work.server";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import type { OutboxMessage } from "~/generated/prisma/client";
import { nudgeGaps } from "~/usecases/gaps/nudge";
import { dropReturn, recordReturn } from "~/usecases/gaps/parent-return";
import { aContact, aCoordinator, aDistrictAdmin, aMatch, type MadeMatch, NOW } from "../factories";
import { commandOn, readOn } from "../support/command";
import { onEachDatabase } from "../support/databases";
import { preparedMail } from "../support/prepared-mail";

const SYSTEM = { kind: "system", job: "test" } as const;
const POLICY = {
  ...{ cadenceDays: 14, meetingDays: 92, applicationApprovals: 1, matchApprovals: 1 },
  ...{ offerDays: 7, minimumMonths: 12, gapWarnDays: 5, gapEscalateDays: 14 },
  ...{ supportEarly: 2, supportDays: 30, supportGraceDays: 7, strengthFirstDays: 90, strengthDays: 180 },
};

onEachDatabase("a gap of contact", (given) => {
  let made: MadeMatch;
  let midnight: Date;
  const system = <T>(now: Date, body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) =>
    withViewer(given.site.prisma, SYSTEM, now, body);
  const told = () =>
    given.superuser((sql) =>
      sql.query<{ step: string; person_id: string }>(
        "SELECT step::text, person_id FROM gap_nudges ORDER BY at, step",
      ),
    );
  /** So many days after the last contact, and seconds after midnight at school. */
  const at = (days: number, seconds = 0) => new Date(addDays(midnight, days).getTime() + seconds * 1000);

  beforeEach(async () => {
    await given.superuser((sql) => sql.exec("TRUNCATE outbox, people, policies CASCADE"));
    made = await system(NOW, async ({ tx }) => {
      const match = await aMatch(tx, { lastContactAt: NOW });
      await tx.policy.create({ data: { ...POLICY, schoolId: match.school.id, setAt: addDays(NOW, -200) } });
      return match;
    });
    // Midnight at the end of the day of the contact, on the school's clock, belongs to the day after it.
    midnight = new Date(dayIn(NOW, made.school.timeZone).getTime() - 8 * 3_600_000);
  });

  test("tells the mentor first, then the school, then the district: one letter each", async () => {
    const { person: admin } = await system(NOW, ({ tx }) => aDistrictAdmin(tx, { school: made.school }));
    for (let day = 0; day <= 40; day++)
      for (let run = 0; run < 2; run++) await system(at(day, 3600 * (9 + run)), nudgeGaps);
    const all = await told();
    expect([...new Set(all.map(({ step }) => step))]).toEqual(["DUE", "OVERDUE", "ESCALATED"]);
    const of = (step: string) => all.filter((one) => one.step === step).map(({ person_id }) => person_id);
    expect(of("DUE")).toEqual([made.volunteer.person.id]);
    expect(of("OVERDUE")).toContain(made.coordinator.person.id);
    expect(of("ESCALATED")).toEqual([admin.id]);
    const letters = await given.superuser((sql) =>
      sql.query<{ step: string; person_id: string }>(
        "SELECT split_part(key, ':', 2) AS step, person_id FROM outbox ORDER BY created_at, key",
      ),
    );
    expect(letters).toHaveLength(all.length);
    expect(new Set(letters.map(({ step, person_id }) => `${step} ${person_id}`)).size).toBe(all.length);
  });

  test.each([
    ["DUE", 10],
    ["OVERDUE", 15],
  ])("%s at midnight of the school and not a second before", async (step, days) => {
    // Whoever comes before was told in time.
    if (step === "OVERDUE") await system(at(11, 60), nudgeGaps);
    const before = await told();
    await system(at(days, -1), nudgeGaps);
    expect(await told()).toEqual(before);
    await system(at(days, 1), nudgeGaps);
    expect((await told()).at(-1)?.step).toBe(step);
  });

  test("that is found late still asks the mentor first, and gives time to answer", async () => {
    await system(at(60, 60), nudgeGaps);
    expect((await told()).map(({ step }) => step)).toEqual(["DUE"]);
    await system(at(61, 60), nudgeGaps);
    expect(await told()).toHaveLength(1);
    await system(at(62, 60), nudgeGaps);
    expect([...new Set((await told()).map(({ step }) => step))]).toEqual(["DUE", "OVERDUE"]);
  });

  test("a letter that is no longer true when its turn comes is not sent", async () => {
    await system(at(10, 60), nudgeGaps);
    const [message] = await system(at(10), ({ tx }) => tx.outboxMessage.findMany());
    const prepare = (now: Date) =>
      system(now, (work) => preparedMail(work, message as OutboxMessage, "https://heartbridge.example"));
    expect(await prepare(at(11, 36_000))).toMatchObject({ subject: "有 11 天没有联系了" });
    await system(at(11), ({ tx }) => aContact(tx, { made, state: "HELD", startsAt: at(10, 40_000) }));
    expect(await prepare(at(11, 36_060))).toEqual({ drop: "CONTACT_HELD" });
  });

  test("does not grow while a parent is home; said twice it is said once", async () => {
    const child = { childId: made.child.child.id };
    const staff = made.coordinator.viewer;
    const days = {
      firstDay: addDays(dayIn(NOW, "Asia/Shanghai"), 2),
      lastDay: addDays(dayIn(NOW, "Asia/Shanghai"), 6),
    };
    const record = () =>
      commandOn(given, staff, at(12), (work) =>
        recordReturn(work, { ...child, ...days, note: "妈妈回来过节" }),
      );
    const gap = async () => {
      const { rows } = await readOn(given, staff, at(12), (work) =>
        listGaps(work, { state: "ALL", page: 1 }),
      );
      return rows[0];
    };
    expect(await gap()).toMatchObject({ days: 12, state: "DUE", excused: 0, why: "NOTHING_PLANNED" });
    expect(await record()).toMatchObject({ ok: true });
    expect(await record()).toMatchObject({ ok: false, reason: "ABSENCE_LISTED" });
    expect(await gap()).toMatchObject({ days: 7, state: "ON_TIME", excused: 5 });
    const other = await system(NOW, ({ tx }) => aCoordinator(tx));
    const [{ id: returnId } = { id: "" }] = await given.superuser((sql) =>
      sql.query<{ id: string }>("SELECT id FROM parent_returns"),
    );
    const drop = (viewer: typeof staff) =>
      commandOn(given, viewer, at(12), (work) => dropReturn(work, { ...child, returnId }));
    expect(await drop(other.viewer)).toMatchObject({ ok: false });
    expect(await drop(staff)).toMatchObject({ ok: true });
    expect(await gap()).toMatchObject({ days: 12 });
  });
});
