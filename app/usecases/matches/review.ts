import type { MatchInQuestion } from "~/data/matches/decision";
import { matchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer, SystemViewer, VolunteerViewer } from "~/domain/access/viewer";
import { missingViews, type ReviewView } from "~/domain/match/review";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { takeStep } from "./step";

type Because = "TERM" | "MINIMUM" | "STAFF";

/** Elements of Effective Practice, B.5.7: whether the match goes on is asked of everyone, then decided. */
export async function beginReview(
  work: Work,
  match: MatchInQuestion,
  { version, because = "STAFF" }: { version: number; because?: Because },
): Promise<Verdict<unknown>> {
  const taken = await takeStep(work, match, { version, command: { kind: "REVIEW" }, details: { because } });
  if (!taken.ok) return taken;
  const { id: matchId, schoolId, childId, today: dueOn } = match;
  await work.tx.matchReview.createMany({
    data: [{ ...{ matchId, schoolId, childId, because, dueOn }, openedAt: work.now }],
  });
  return taken;
}

/** They go on, once everyone was asked. */
export async function continueMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version }: { version: number },
): Promise<Verdict<unknown>> {
  const review = await openReview(work, match.id);
  if (review && missingViews(review).length > 0) return refused("VIEWS_MISSING");
  const taken = await takeStep(work, match, { version, command: { kind: "CONTINUE" } });
  if (taken.ok) await decideReview(work, match.id);
  return taken;
}

const openReview = ({ tx }: Work, matchId: string) =>
  tx.matchReview.findFirst({ where: { matchId, decidedAt: null } });

/** Whichever way it was decided: the review is over. */
export async function decideReview({ tx, now }: Work, matchId: string): Promise<void> {
  await tx.matchReview.updateMany({ where: { matchId, decidedAt: null }, data: { decidedAt: now } });
}

export type ViewsForm = {
  reviewVersion: number;
  mentorView: ReviewView | null;
  mentorWords: string;
  childView: ReviewView | null;
  childWords: string;
  familyView: ReviewView | null;
  familyWords: string;
  staffView: ReviewView | null;
  staffWords: string;
};

/** What each side said to the school: the child through its teacher, the family by phone, the mentor where they did not say it themselves. */
export async function recordViews(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { reviewVersion, ...views }: ViewsForm,
): Promise<Verdict> {
  const { count } = await work.tx.matchReview.updateMany({
    where: { matchId: match.id, decidedAt: null, version: reviewVersion },
    data: { ...views, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await noted(work, match, { by: "school" });
  return passed();
}

/** The mentor's own view. */
export async function giveView(
  work: Work<VolunteerViewer>,
  match: { id: string; schoolId: number },
  { view: mentorView, words: mentorWords }: { view: ReviewView; words: string },
): Promise<Verdict> {
  const { count } = await work.tx.matchReview.updateMany({
    where: { matchId: match.id, decidedAt: null },
    data: { mentorView, mentorWords, version: { increment: 1 } },
  });
  if (count === 0) return refused("NOT_POSSIBLE_NOW");
  await noted(work, match, { by: "mentor" });
  return passed();
}

const noted = (work: Work, { id, schoolId }: { id: string; schoolId: number }, details: { by: string }) =>
  audit(work, { action: "match.view-recorded", subject: "match", subjectId: id, schoolId, details });

/** Days before the end of a term, and before the minimum is reached, in which a match is looked at. */
const TERM_DAYS = 14;
const MINIMUM_DAYS = 21;
/** Reviews begun in one go, and days after a review in which none is due by itself. */
const BATCH = 50;
const APART_DAYS = 60;

/** Begins the review of every active match whose term, or whose minimum time, is about to end; answers how many. */
export async function beginDueReviews(work: Work<SystemViewer>): Promise<number> {
  const { tx, now } = work;
  const due = await tx.$queryRaw<{ id: string; because: Because }[]>`
    SELECT m.id, CASE WHEN t.near THEN 'TERM' ELSE 'MINIMUM' END AS because
    FROM matches m JOIN schools s ON s.id = m.school_id
    CROSS JOIN LATERAL (SELECT (${now}::timestamptz AT TIME ZONE s.time_zone)::date AS today) d
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM terms t WHERE t.school_id = s.id AND t.ends_on BETWEEN d.today AND d.today + ${TERM_DAYS}::int) AS near) t
    CROSS JOIN LATERAL (SELECT ((m.active_at AT TIME ZONE s.time_zone) + make_interval(months => coalesce((app.policy_of(s.id)).minimum_months, 12)))::date AS on) e
    WHERE m.state = 'ACTIVE' AND m.active_at < ${now}::timestamptz - make_interval(days => ${APART_DAYS}::int)
      AND (t.near OR d.today BETWEEN e.on - ${MINIMUM_DAYS}::int AND e.on)
      AND NOT EXISTS (SELECT FROM match_reviews r WHERE r.match_id = m.id AND r.opened_at > ${now}::timestamptz - make_interval(days => ${APART_DAYS}::int))
    ORDER BY m.id LIMIT ${BATCH}`;
  let begun = 0;
  for (const { id, because } of due) {
    const match = await matchInQuestion(work, id);
    if (match && (await beginReview(work, match, { version: match.version, because })).ok) begun++;
  }
  return begun;
}
