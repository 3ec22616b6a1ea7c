import type { TimelineKind } from "~/domain/child/timeline";
import { Prisma } from "~/generated/prisma/client";

/** Deeds that the file's own records tell better, and readings. */
const TOLD_OTHERWISE = [
  ...["child.reason-given", "child.permission-given", "child.permission-withdrawn", "child.link-entered"],
  ...["child.guardianship-assessed", "child.agreement-recorded", "child.agreement-ended"],
  ...["child.notice-received", "child.care-notice", "child.hukou-recorded", "child.aid-recorded"],
  ...["child.aid-ended", "child.town-recorded"],
];

/** Schooling, and what is done where a child stays away from school. */
const SCHOOLING = Prisma.sql`(a.action = 'child.schooling-changed' OR a.action LIKE 'child.dropout-%' OR a.action LIKE 'child.transfer%')`;

/** Noon of a day at the school, so that a day without a time keeps its date wherever it is read. */
const noon = (day: Prisma.Sql) => Prisma.sql`((${day} + time '12:00') AT TIME ZONE school.zone)`;
const who = Prisma.sql`'relation', f.relation`;

/**
 * Every kind of event of one child, each as `kind, id, at, data`, under the viewer's own walls. Reports of harm and what is
 * said to a counsellor are not among them: they are read on their own pages, by their own rules.
 */
export function eventsOf(child: string): Record<TimelineKind, Prisma.Sql[]> {
  const of = Prisma.sql`${child}::uuid`;
  return {
    CONTACT: [
      Prisma.sql`SELECT 'checkIn' AS kind, k.id::text AS id, k.submitted_at AS at, jsonb_build_object('mentor', v.name, 'happenedOn', k.happened_on,
        'mode', k.mode, 'reached', k.reached, 'minutes', k.minutes, 'note', k.note, 'wish', k.wish, 'concern', k.concern, 'missedSide', k.missed_side) AS data
        FROM check_ins k JOIN volunteers v ON v.id = k.volunteer_id WHERE k.child_id = ${of} AND k.state <> 'DRAFT'`,
      // Contacts about which nobody has written yet.
      Prisma.sql`SELECT 'contact', k.id::text, k.starts_at, jsonb_build_object('mentor', v.name, 'mode', k.mode, 'state', k.state,
        'missedSide', k.missed_side, 'missedWhy', k.missed_why)
        FROM contacts k JOIN volunteers v ON v.id = k.volunteer_id WHERE k.child_id = ${of} AND k.state IN ('HELD', 'MISSED')
          AND NOT EXISTS (SELECT FROM check_ins i WHERE i.contact_id = k.id)`,
      Prisma.sql`SELECT 'call', k.id::text, k.starts_at, jsonb_build_object(${who}, 'mode', k.mode, 'state', k.state, 'outcome', k.outcome)
        FROM parent_calls k JOIN family_members f ON f.id = k.member_id WHERE k.child_id = ${of} AND k.state IN ('HELD', 'MISSED')`,
    ],
    VISIT: [
      Prisma.sql`SELECT 'visit', x.id::text, ${noon(Prisma.sql`x.visited_on`)}, jsonb_build_object('met', cardinality(x.present) > 0, 'living', x.living, 'note', x.note, 'concern', x.concern)
        FROM visits x, school WHERE x.child_id = ${of}`,
    ],
    MATCH: [
      Prisma.sql`SELECT 'milestone', m.id || '-' || e.milestone, e.at, jsonb_build_object('milestone', e.milestone, 'mentor', v.name, 'relation', NULL,
        'note', CASE WHEN e.milestone = 'CLOSED' THEN m.closure_reason ELSE '' END)
        FROM matches m JOIN volunteers v ON v.id = m.volunteer_id
        CROSS JOIN LATERAL (VALUES ('INTRODUCED', m.introduced_at), ('ACTIVE', m.active_at), ('CLOSED', m.closed_at)) AS e (milestone, at)
        WHERE m.child_id = ${of} AND e.at IS NOT NULL`,
      Prisma.sql`SELECT 'gap', min(n.child_id::text || '-' || n.since || '-' || n.step), min(n.at), jsonb_build_object('step', n.step, 'since', n.since)
        FROM gap_nudges n WHERE n.child_id = ${of} GROUP BY n.step, n.since`,
      Prisma.sql`SELECT 'parentHome', r.id::text, ${noon(Prisma.sql`r.first_day`)}, jsonb_build_object('until', r.last_day, 'note', r.note)
        FROM parent_returns r, school WHERE r.child_id = ${of}`,
    ],
    PERMISSION: [
      Prisma.sql`SELECT 'milestone', p.id || '-' || e.milestone, e.at, jsonb_build_object('milestone', e.milestone, 'mentor', v.name, ${who}, 'note', '')
        FROM permissions p JOIN family_members f ON f.id = p.member_id LEFT JOIN matches m ON m.id = p.match_id LEFT JOIN volunteers v ON v.id = m.volunteer_id
        CROSS JOIN LATERAL (VALUES ('PERMITTED', p.recorded_at), ('WITHDRAWN', p.withdrawn_at)) AS e (milestone, at)
        WHERE p.child_id = ${of} AND p.kind IN ('PARTICIPATION', 'MATCH') AND e.at IS NOT NULL`,
    ],
    CARE: [
      Prisma.sql`SELECT 'guardianship', g.id::text, ${noon(Prisma.sql`g.assessed_on`)}, jsonb_build_object('rating', g.rating, 'assessed', g.kind, 'relation', f.relation, 'note', g.note)
        FROM guardianships g LEFT JOIN family_members f ON f.id = g.member_id, school WHERE g.child_id = ${of}`,
      Prisma.sql`SELECT CASE e.ends WHEN true THEN 'agreementEnd' ELSE 'agreement' END, a.id || '-' || e.ends, ${noon(Prisma.sql`e.day`)}, jsonb_build_object(${who}, 'until', a.until_on)
        FROM care_agreements a JOIN family_members f ON f.id = a.member_id CROSS JOIN LATERAL (VALUES (false, a.from_on), (true, a.ended_on)) AS e (ends, day), school
        WHERE a.child_id = ${of} AND e.day IS NOT NULL`,
      Prisma.sql`SELECT 'notice', n.id::text, n.given_at, jsonb_build_object(${who}, 'carer', n.carer_name, 'until', n.until_on)
        FROM care_notices n JOIN family_members f ON f.id = n.member_id WHERE n.child_id = ${of}`,
    ],
    AID: [
      Prisma.sql`SELECT CASE e.ends WHEN true THEN 'aidEnd' ELSE 'aid' END, a.id || '-' || e.ends, ${noon(Prisma.sql`e.day`)}, jsonb_build_object('aid', a.kind, 'yuan', a.yuan, 'before', a.before, 'after', a.after)
        FROM aid_records a CROSS JOIN LATERAL (VALUES (false, a.given_on), (true, a.ended_on)) AS e (ends, day), school WHERE a.child_id = ${of} AND e.day IS NOT NULL`,
    ],
    HUKOU: [
      Prisma.sql`SELECT 'hukou', h.id::text, ${noon(Prisma.sql`h.changed_on`)}, jsonb_build_object('before', h.before, 'after', h.after, 'place', h.place_after, 'note', h.note)
        FROM hukou_records h, school WHERE h.child_id = ${of}`,
    ],
    SCHOOLING: [
      deeds(child, SCHOOLING),
      Prisma.sql`SELECT 'townMove', m.id::text, ${noon(Prisma.sql`m.outcome_on`)}, jsonb_build_object('outcome', m.outcome, 'place', m.place, 'newSchool', m.new_school, 'note', m.note)
        FROM town_moves m, school WHERE m.child_id = ${of}`,
    ],
    TASK: [
      Prisma.sql`SELECT 'task', k.id::text, k.closed_at, jsonb_build_object('what', k.what, 'done', k.state = 'DONE', 'outcome', k.outcome)
        FROM tasks k WHERE k.child_id = ${of} AND k.state <> 'OPEN'`,
    ],
    FILE: [
      deeds(
        child,
        Prisma.sql`a.action NOT LIKE '%.opened' AND NOT ${SCHOOLING} AND a.action <> ALL (${TOLD_OTHERWISE}::text[])`,
      ),
    ],
  };
}

const deeds = (child: string, which: Prisma.Sql) => Prisma.sql`
  SELECT 'deed', a.id::text, a.at, jsonb_build_object('deed', replace(a.action, 'child.', ''), 'details', a.details, 'by', coalesce(p.name, ''))
  FROM audit a LEFT JOIN people p ON p.id = a.actor_id WHERE a.subject = 'child' AND a.subject_id = ${child} AND ${which}`;
