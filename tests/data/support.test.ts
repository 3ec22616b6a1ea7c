import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Sql } from "~/adapters/database.server";
import { STRENGTH_SIDES } from "~/domain/match/strength";
import { type StrengthFacts, strengthDue } from "~/domain/match/strength-due";
import { SUPPORT_PARTIES, type SupportFacts, supportDue } from "~/domain/match/support";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, type Scene, staffOf } from "../support/scene";
import { AT, insertRow } from "../support/scene-ids";
import { reading } from "../usecases/child/given";

/** A minute after midnight at school, where it is still the day before in UTC. */
const NOW = new Date("2026-09-14T16:01:00Z");
const TODAY = dayIn(NOW, "Asia/Shanghai");
const RUNS = { numRuns: 6, seed: 36 };
const MATCHES = 60;

const ago = fc.nat(420);
const histories = fc.record({
  met: ago,
  state: fc.constantFrom("ACTIVE", "ACTIVE", "IN_REVIEW", "CLOSING"),
  contacts: fc.array(
    fc.record({
      party: fc.constantFrom(...SUPPORT_PARTIES),
      ago: fc.oneof(ago, fc.nat(50)),
      reached: fc.boolean(),
    }),
    { maxLength: 9 },
  ),
  pauses: fc.array(
    fc.record({
      ago: fc.integer({ min: -10, max: 90 }),
      length: fc.integer({ min: 1, max: 40 }),
      kind: fc.constantFrom("WHOLE", "EARLY", "TAKEN_BACK", "OPEN"),
    }),
    { maxLength: 1 },
  ),
  answers: fc.uniqueArray(fc.record({ side: fc.constantFrom(...STRENGTH_SIDES), ago }), {
    maxLength: 4,
    selector: (one) => `${one.side}${one.ago}`,
  }),
});
type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;
const policies = fc.record({
  supportEarly: fc.integer({ min: 1, max: 4 }),
  supportDays: fc.integer({ min: 14, max: 92 }),
  supportGraceDays: fc.integer({ min: 1, max: 30 }),
  strengthFirstDays: fc.integer({ min: 30, max: 184 }),
  strengthDays: fc.integer({ min: 60, max: 366 }),
});

const text = (day: Date) => day.toISOString().slice(0, 10);
const DAYS = (days: number) => addDays(TODAY, -days);

function pauseOf({ ago: days, length, kind }: History["pauses"][number]) {
  const startsOn = DAYS(days);
  const last = addDays(startsOn, length - 1);
  const ends = {
    WHOLE: null,
    EARLY: addDays(startsOn, Math.ceil(length / 2)),
    TAKEN_BACK: startsOn,
    OPEN: null,
  };
  return { startsOn, endsOn: kind === "OPEN" ? null : last, endedOn: ends[kind as keyof typeof ends] };
}

/** Writes a match with that history and answers what the domain is told about it. */
async function into(sql: Sql, ids: Scene, history: History) {
  const id = randomUUID();
  const of = { match_id: id, school_id: ids.school, child_id: ids.child };
  const by = { recorded_by: ids.coordinator, recorded_at: AT };
  const metOn = DAYS(history.met);
  const met = new Date(metOn.getTime() - 8 * 3_600_000).toISOString();
  await insertRow(sql, "matches", {
    ...{ id, school_id: ids.school, child_id: ids.child, volunteer_id: randomUUID(), slot_id: randomUUID() },
    ...{
      proposed_at: met,
      introduced_at: met,
      introduced_by: "王老师",
      active_at: met,
      state: history.state,
    },
  });
  const contacts = history.contacts.map((one) => ({ ...one, askedOn: DAYS(one.ago) }));
  for (const { party, askedOn, reached } of contacts)
    await insertRow(sql, "support_contacts", {
      ...{ ...of, ...by, party, asked_on: text(askedOn), way: "PHONE", reached },
      ...(reached
        ? { questions: 1, safety: "YES", quality: "YES", impact: "YES" }
        : { missed_why: "NO_ANSWER" }),
    });
  const pauses = history.pauses.map(pauseOf);
  for (const { startsOn, endsOn, endedOn } of pauses)
    await insertRow(sql, "match_pauses", {
      ...{ ...of, reason: endsOn ? "EXAMS" : "CHILD_PAUSED", starts_on: text(startsOn) },
      ...{ ends_on: endsOn && text(endsOn), ended_on: endedOn && text(endedOn), paused_at: AT },
    });
  const answers = history.answers.map(({ side, ago: days }) => ({ side, answeredOn: DAYS(days) }));
  for (const { side, answeredOn } of answers)
    await insertRow(sql, "strength_answers", {
      ...{ ...of, ...by, side, statements: 1, marks: [1], score: 50, answered_on: text(answeredOn) },
    });
  const facts: SupportFacts & StrengthFacts = { state: history.state, metOn, pauses, contacts, answers };
  return { id, facts };
}

interface Due {
  id: string;
  what: string;
  dueOn: Date;
  lastOn?: Date | null;
  tries?: number;
  stage: string;
}
const sorted = (dues: Due[]) =>
  dues
    .map(({ dueOn, lastOn, ...due }) => ({
      ...due,
      dueOn: text(dueOn),
      lastOn: lastOn ? text(lastOn) : null,
    }))
    .sort((a, b) => (a.id + a.what < b.id + b.what ? -1 : 1));

onEachDatabase("what a school has to do for its matches", (given) => {
  let ids: Scene;

  beforeAll(async () => {
    ids = await given.superuser(async (sql) => {
      await aDistrict(sql);
      return aSchool(sql, 1);
    });
  });

  test("is the same in the database as for each match by itself, in random histories and policies", async () => {
    const sample = fc.record({
      policy: policies,
      histories: fc.array(histories, { minLength: MATCHES, maxLength: MATCHES }),
    });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(sample, async ({ policy, histories: all }) => {
        const made = await given.superuser(async (sql) => {
          await sql.exec("SET session_replication_role = replica");
          for (const table of [
            "support_contacts",
            "strength_answers",
            "kind_words",
            "match_pauses",
            "matches",
          ])
            await sql.exec(`DELETE FROM ${table}`);
          await sql.query(
            "UPDATE policies SET support_early = $1, support_days = $2, support_grace_days = $3, strength_first_days = $4, strength_days = $5",
            Object.values(policy),
          );
          const written = [];
          for (const history of all) written.push(await into(sql, ids, history));
          await sql.exec("SET session_replication_role = origin");
          return written;
        });
        const told = made.flatMap(({ id, facts }): Due[] => [
          ...supportDue(facts, policy, TODAY).map(({ party, ...due }) => ({ id, what: party, ...due })),
          ...strengthDue(facts, policy, TODAY).map(({ side, ...due }) => ({ id, what: `Q_${side}`, ...due })),
        ]);
        const stored = await reading(
          given,
          staffOf(ids),
          ({ tx }) => tx.$queryRaw<Due[]>`
            SELECT match_id AS id, party::text AS what, due_on AS "dueOn", last_on AS "lastOn", tries, stage
            FROM app.support_due(ARRAY[${ids.school}::int], ${NOW}::timestamptz)`,
        );
        const questionnaires = await reading(
          given,
          staffOf(ids),
          ({ tx }) => tx.$queryRaw<Due[]>`
            SELECT match_id AS id, 'Q_' || side AS what, due_on AS "dueOn", stage
            FROM app.strength_due(ARRAY[${ids.school}::int], ${NOW}::timestamptz)`,
        );
        expect(sorted([...stored, ...questionnaires])).toEqual(sorted(told));
        for (const { stage } of told) seen.add(stage);
      }),
      RUNS,
    );
    expect([...seen].sort()).toEqual(["AHEAD", "DUE", "OVERDUE"]);
  });
});
