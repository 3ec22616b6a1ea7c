import { isRunning } from "~/domain/match/lifecycle";
import { type ContactPlan, checkPlan, isInPerson, seldomest } from "~/domain/schedule/plan";
import { yearAhead } from "../schedule/school-year";
import type { Work } from "../work.server";
import { clashesOf } from "./clashes";
import type { MatchInQuestion } from "./decision";
import { wishedContacts } from "./wished-contacts";

/** What the page of a new plan shows: who it is for, the plans there are, and the dates of a wished one. */
export async function previewPlan(work: Work, match: MatchInQuestion, plan: ContactPlan | null) {
  const { plans, ...pair } = await work.tx.match.findUniqueOrThrow({
    where: { id: match.id },
    select: {
      id: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
      plans: {
        where: { endedOn: null },
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          frequency: true,
          weekday: true,
          week: true,
          monthDay: true,
          startTime: true,
          minutes: true,
          mode: true,
          place: true,
        },
      },
    },
  });
  const barrier = isRunning(match.state) && match.state !== "CLOSING" ? null : ("notRunning" as const);
  const modes = plans.map(({ mode }) => mode);
  return {
    pair,
    plans,
    barrier,
    suggested: suggestedPlan(match, modes),
    wished: plan && !barrier ? await wishedDates(work, match, plan, modes) : null,
  };
}

/** Regular contact as seldom as the school allows; where there is some already, meetings in person beside it. */
function suggestedPlan(
  { policy }: MatchInQuestion,
  modes: ContactPlan["mode"][],
): Omit<ContactPlan, "startsOn"> {
  const meeting = modes.some((mode) => !isInPerson(mode));
  return {
    frequency: seldomest(meeting ? policy.meetingDays : policy.cadenceDays),
    weekday: meeting ? 5 : 2,
    week: 1,
    monthDay: null,
    startTime: meeting ? "10:00" : "16:30",
    minutes: meeting ? 60 : 30,
    mode: meeting ? "MEETING" : "VIDEO",
    place: "",
    endsOn: null,
    holidayRule: "NEXT_SCHOOL_DAY",
  };
}

async function wishedDates(
  work: Work,
  match: MatchInQuestion,
  plan: ContactPlan,
  modes: readonly ContactPlan["mode"][],
) {
  const { today, timeZone, checkEnds, policy } = match;
  const checked = checkPlan(plan, { today, ...policy });
  const problem = modes.includes(plan.mode) ? "PLAN_EXISTS" : checked.ok ? null : checked.reason;
  if (problem) return { problem, dates: [], disturbed: [], afterCheck: 0, checkEnds };
  const year = await yearAhead(work, match.schoolId, today);
  const wished = wishedContacts(plan, { timeZone, checkEnds, now: work.now, year });
  const { contacts, afterCheck, disturbed } = wished;
  const clashes = await clashesOf(work, match, plan.mode, contacts);
  const dates = contacts.map((contact, index) => ({ ...contact, clash: clashes[index] ?? null }));
  return { problem, dates, disturbed, afterCheck, checkEnds };
}

export type WishedDates = Awaited<ReturnType<typeof wishedDates>>;
