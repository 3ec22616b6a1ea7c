import type { Tx } from "~/data/work.server";
import type { Closure, MatchReview } from "~/generated/prisma/client";
import { dayOf, plusDays } from "./calendar";
import type { DemoMatch } from "./matches";
import { itemAt } from "./random";
import { CHILD_GOODBYES, MENTOR_GOODBYES, REVIEW_WORDS } from "./texts/endings";
import type { World } from "./world";

/** Of a hundred active matches, how many pause now; of matched children, whose parent was home lately. */
const PAUSED = 3;
const RETURNED = 4;

/** Pauses, parents' visits, reviews that are open, and what was settled of matches that end or have ended. */
export function addEndings(world: World, matches: readonly DemoMatch[]) {
  for (const match of matches) {
    const { state } = match.row;
    if (state === "ACTIVE") addPause(world, match);
    if (state === "IN_REVIEW") world.rows.matchReview.push(reviewOf(world, match));
    if (match.row.activeAt && (state === "CLOSING" || state === "CLOSED"))
      world.rows.closure.push(closureOf(world, match));
    if (state === "ACTIVE" && world.random.chance(RETURNED / 100)) addReturn(world, match);
  }
}

const by = ({ child }: DemoMatch) => itemAt(child.school.coordinators, 0).id;
const of = ({ row: { id: matchId, schoolId, childId } }: DemoMatch) => ({ matchId, schoolId, childId });

/** Agreed upon some days ago: nothing was held since. */
function addPause({ random, now, today, rows }: World, match: DemoMatch) {
  const since = match.row.lastContactAt ?? match.row.activeAt;
  if (!random.chance(PAUSED / 100) || !since) return;
  const startsOn = plusDays(today, -random.int(0, 6));
  if (dayOf(since) >= startsOn) return;
  rows.matchPause.push({
    ...{
      id: random.uuid(),
      ...of(match),
      startsOn,
      endsOn: plusDays(startsOn, random.int(13, 40)),
      endedOn: null,
    },
    reason: random.pick(["MENTOR_AWAY", "MENTOR_ILL", "FAMILY", "EXAMS"]),
    note: random.pick(["外地培训", "家里老人住院", "期中考试前后", ""]),
    ...{ pausedById: by(match), pausedAt: plusDays(now, -random.int(7, 9)), version: 1 },
  });
}

function addReturn({ random, now, today, rows }: World, match: DemoMatch) {
  const { childId, schoolId } = match.row;
  if (rows.parentReturn.some((other) => other.childId === childId)) return;
  const firstDay = plusDays(today, -random.int(3, 40));
  rows.parentReturn.push({
    ...{ id: random.uuid(), childId, schoolId, firstDay, lastDay: plusDays(firstDay, random.int(2, 12)) },
    note: random.pick(["妈妈回来收苹果", "爸爸回来过生日", "父母一起回来"]),
    ...{ recordedById: by(match), recordedAt: plusDays(now, -random.int(1, 3)) },
  });
}

function reviewOf({ random, now, today }: World, match: DemoMatch): MatchReview {
  const days = random.int(2, 9);
  const mentorView = random.weighted<MatchReview["mentorView"]>([
    ["CONTINUE", 5],
    ["UNSURE", 2],
    [null, 3],
  ]);
  const childView = random.chance(0.6) ? "CONTINUE" : null;
  return {
    ...{ id: random.uuid(), ...of(match), because: "MINIMUM", dueOn: plusDays(today, -days) },
    ...{ openedAt: plusDays(now, -days), decidedAt: null, version: 1 },
    ...{ mentorView, mentorWords: mentorView ? random.pick(REVIEW_WORDS) : "" },
    ...{ childView, childWords: childView ? "想继续。" : "" },
    ...{ familyView: null, familyWords: "", staffView: null, staffWords: "" },
  };
}

/** Whoever parted as planned had everything settled; of the others what could still be done. */
function closureOf({ random, now, today }: World, match: DemoMatch): Closure {
  const { closedAt, closurePath, state } = match.row;
  const end = closedAt ? dayOf(closedAt) : today;
  const planned = state === "CLOSED" && closurePath === "PLANNED";
  const absent = closurePath === "ONE_SIDE_ABSENT";
  const done = (chance: number) => planned || random.chance(chance);
  const talked = plusDays(end, -random.int(1, 5));
  const mentor = !absent && done(0.6);
  const child = done(0.7);
  const after = done(0.5);
  return {
    ...of(match),
    openedAt: plusDays(closedAt ?? now, -random.int(6, 12)),
    ...{ mentorToldOn: absent ? null : talked, childToldOn: talked, familyToldOn: done(0.8) ? talked : null },
    ...(mentor
      ? { mentorAskedOn: talked, mentorOverall: random.int(3, 5), mentorSupport: random.int(2, 5) }
      : { mentorAskedOn: null, mentorOverall: null, mentorSupport: null }),
    mentorAgain: mentor ? random.pick(["YES", "YES", "MAYBE", "NO"]) : null,
    mentorWords: mentor ? random.pick(MENTOR_GOODBYES) : "",
    ...(child
      ? { childAskedOn: talked, childOverall: random.int(3, 5), childHeard: random.int(3, 5) }
      : { childAskedOn: null, childOverall: null, childHeard: null }),
    childAgain: child ? random.pick(["YES", "YES", "MAYBE"]) : null,
    childWords: child ? random.pick(CHILD_GOODBYES) : "",
    ...(after
      ? { afterwardsOn: talked, rematch: random.pick(["NOW", "LATER", "NO"]) }
      : { afterwardsOn: null, rematch: null }),
    ...{ rematchWords: "", version: 1 },
  };
}

/** Who was written to about today's gaps, as the site would have done day by day. */
export async function addNudges(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH gap AS (SELECT g.*, p.gap_warn_days AS warn, p.gap_escalate_days AS escalate
      FROM app.child_gaps(ARRAY(SELECT id FROM schools), ${now}::timestamptz) g CROSS JOIN LATERAL app.policy_of(g.school_id) p WHERE g.state <> 'ON_TIME'),
    told AS (
      SELECT g.child_id, g.school_id, v.person_id, 'DUE'::gap_step AS step, g.since, g.days - g.allowed + g.warn AS ago
      FROM gap g JOIN matches m ON m.child_id = g.child_id AND m.state IN ('ACTIVE', 'IN_REVIEW') JOIN volunteers v ON v.id = m.volunteer_id
      UNION ALL SELECT g.child_id, g.school_id, t.person_id, 'OVERDUE', g.since, g.days - g.allowed
      FROM gap g JOIN grants t ON t.school_id = g.school_id AND t.role = 'COORDINATOR' AND t.revoked_at IS NULL WHERE g.state IN ('OVERDUE', 'ESCALATED')
      UNION ALL SELECT g.child_id, g.school_id, t.person_id, 'ESCALATED', g.since, g.days - g.allowed - g.escalate
      FROM gap g JOIN grants t ON t.role = 'DISTRICT_ADMIN' AND t.revoked_at IS NULL WHERE g.state = 'ESCALATED')
    INSERT INTO gap_nudges (child_id, school_id, person_id, step, since, at)
    SELECT child_id, school_id, person_id, step, since, ${now}::timestamptz - make_interval(days => greatest(ago, 1) - 1, mins => 30) FROM told
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`UPDATE schools SET gaps_seen_on = (${now}::timestamptz AT TIME ZONE time_zone)::date, reminded_on = (${now}::timestamptz AT TIME ZONE time_zone)::date`;
}
