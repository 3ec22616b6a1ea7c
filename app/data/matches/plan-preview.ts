import { isRunning } from "~/domain/match/lifecycle";
import { type ContactPlan, checkPlan } from "~/domain/schedule/plan";
import type { Work } from "../work.server";
import { clashesOf } from "./clashes";
import type { MatchInQuestion } from "./decision";
import { wishedContacts } from "./wished-contacts";

/** What the page of a new plan shows: who it is for, whether one can be made, and the dates of a wished one. */
export async function previewPlan(work: Work, match: MatchInQuestion, plan: ContactPlan | null) {
  const pair = await work.tx.match.findUniqueOrThrow({
    where: { id: match.id },
    select: {
      id: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
      plans: { where: { endedOn: null }, select: { id: true } },
    },
  });
  const { plans, ...names } = pair;
  const barrier = barrierOf(match, plans.length > 0);
  return { pair: names, barrier, wished: plan && !barrier ? await wishedDates(work, match, plan) : null };
}

function barrierOf(match: MatchInQuestion, planned: boolean): "existing" | "notRunning" | null {
  if (!isRunning(match.state) || match.state === "CLOSING") return "notRunning";
  return planned ? "existing" : null;
}

async function wishedDates(work: Work, match: MatchInQuestion, plan: ContactPlan) {
  const { today, timeZone, checkEnds, policy } = match;
  const checked = checkPlan(plan, { today, cadenceDays: policy.cadenceDays });
  if (!checked.ok) return { problem: checked.reason, dates: [], afterCheck: 0, checkEnds };
  const { contacts, afterCheck } = wishedContacts(plan, { timeZone, checkEnds, now: work.now });
  const clashes = await clashesOf(work, match, plan.mode, contacts);
  const dates = contacts.map((contact, index) => ({ ...contact, clash: clashes[index] ?? null }));
  return { problem: null, dates, afterCheck, checkEnds };
}

export type WishedDates = Awaited<ReturnType<typeof wishedDates>>;
