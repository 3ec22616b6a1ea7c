import { hashOf } from "~/data/rounds/inputs";
import { Choices } from "~/domain/matching/choices";
import type { Role } from "~/domain/matching/instance";
import { difference } from "~/domain/matching/objective";
import type { PairOfIds, RoundInput } from "~/domain/matching/prepare";
import type { CalendarDate, ContactMode, MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import { DEFAULT_POLICY, scoreTerms, TERMS } from "~/domain/matching/score";
import type { FormerPlan } from "~/domain/round/diff";
import { type MadePlan, makePlan, type Override } from "~/domain/round/plan";
import { summaryOf } from "~/domain/round/summary";
import type { RoundOverride, RoundRecord, Slot } from "~/generated/prisma/client";
import { dayOf, daysBetween, plusDays, plusMinutes } from "./calendar";
import { childProfile, volunteerProfile } from "./fit";
import type { DemoMatch } from "./matches";
import { itemAt } from "./random";
import type { DemoRound } from "./rounds";
import { OVER } from "./rows/matches";
import type { DemoChild, DemoSchool, DemoVolunteer } from "./world";

export interface SolvedRound {
  summary: object;
  inputHash: string;
  record: RoundRecord;
  overrides: RoundOverride[];
  /** Planned for children who then had to wait after all. */
  leftOut: { childId: string; volunteerId: string; slotId: string; score: number; terms: number[] }[];
}

interface Side {
  children: readonly DemoChild[];
  volunteers: readonly DemoVolunteer[];
  matches: readonly DemoMatch[];
}

/** For what has no end yet. */
const LATER = new Date("9999-12-31T00:00:00Z");
const MODES: readonly ContactMode[] = ["CALL", "VIDEO", "MEETING", "LETTER", "ACTIVITY"];
/** Children of each round for whom nothing came of it. */
const IN_VAIN = 3;
const REASONS = { FORBID: "两家住同一个院子，大人之间有过争执。", PIN: "孩子在读书会上就跟着这位志愿者。" };

/**
 * Has the engine make the school's rounds as they could have been made on their days, oldest first, and gives their
 * matches the mentors of the plan. A match for which a plan has nobody was then proposed by hand.
 */
export function solveRounds(
  school: DemoSchool,
  rounds: readonly DemoRound[],
  side: Side,
): Map<string, SolvedRound> {
  const solved = new Map<string, SolvedRound>();
  let former: { id: string; publishedAt: Date; plan: FormerPlan } | null = null;
  for (const round of rounds) {
    const own = side.matches.filter(({ row }) => row.roundId === round.id);
    for (const { row, volunteer } of own) if (castOf(side).includes(volunteer)) row.roundId = null;
    const asked = own.filter(({ row }) => row.roundId !== null);
    const before = side.matches.filter((match) => isOpen(match, round.at) && match.row.roundId !== round.id);
    const input = inputOf(round.at, asked, before, side);
    const made = withChoices(school, round, input);
    if (!made) continue;
    const { plan, overrides, free } = made;
    const leftOut = handOut(plan, asked, side);
    const solvedAt = plusMinutes(round.at, -65);
    const summary = summaryOf({
      ...{ round: plan.round, plan: plan.plan, kept: input.pins, solvedIn: 9, now: solvedAt, change: null },
      ...{ overridesCost: difference(free.plan.objective, plan.plan.objective), former },
    });
    solved.set(round.id, {
      summary: JSON.parse(JSON.stringify({ ...summary, dropped: [] })),
      inputHash: hashOf(plan.round.input),
      record: {
        roundId: round.id,
        input: JSON.stringify(plan.round.input),
        instance: JSON.stringify(plan.round.instance),
        plan: JSON.stringify(plan.plan),
        storedAt: solvedAt,
      },
      overrides,
      leftOut,
    });
    former = {
      ...{ id: round.id, publishedAt: round.at },
      plan: {
        pairs: plan.plan.matches.map(({ child, volunteer }) => ({ childId: child, volunteerId: volunteer })),
        waiting: summary.waiting.filter(({ partly }) => !partly).map(({ childId }) => childId),
        complete: true,
      },
    };
  }
  return solved;
}

/** Who is known by name in the demo's story keeps the matches of that story. */
function castOf({ volunteers }: Side): readonly DemoVolunteer[] {
  return volunteers.slice(0, 2);
}

function isOpen({ row }: DemoMatch, at: Date): boolean {
  const over = OVER.includes(row.state);
  const end = over ? (row.closedAt ?? row.answeredAt ?? row.answerBy ?? row.proposedAt) : LATER;
  return row.proposedAt < at && end > at;
}

function roleOf({ row }: DemoVolunteer): Role {
  return row.role === "FATHER" ? "father" : "mother";
}

function dateText(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10) as CalendarDate;
}

function inputOf(
  at: Date,
  asked: readonly DemoMatch[],
  before: readonly DemoMatch[],
  side: Side,
): RoundInput {
  const { children, volunteers, matches } = side;
  const day = dayOf(at);
  const inPlan = new Set([...asked, ...before].map(({ child }) => child));
  const inVain = children
    .filter((child) => child.row.state === "WAITING" && child.permittedOn && child.permittedOn < at)
    .filter((child) => !inPlan.has(child))
    .slice(0, IN_VAIN);
  const slotsOf = (child: DemoChild) =>
    child.slots.flatMap((slot) => {
      const holder = before.find(({ row }) => row.slotId === slot.id);
      if (holder) return [{ id: slot.id, role: roleOf(holder.volunteer) }];
      const wanted = inVain.includes(child) || asked.some(({ row }) => row.slotId === slot.id);
      return wanted ? [{ id: slot.id, role: slotRole(slot) }] : [];
    });
  const earlier = (child: DemoChild, is: (match: DemoMatch) => boolean) =>
    matches
      .filter(
        (match) => match.child === child && match.row.proposedAt < at && !isOpen(match, at) && is(match),
      )
      .map(({ row }) => row.volunteerId);
  const pins = before.map(({ row }) => ({
    ...{ childId: row.childId, volunteerId: row.volunteerId, because: "ACTIVE_MATCH" as const },
  }));
  return {
    children: [...inPlan, ...inVain].map((child): MatchingChild => {
      const since = child.permittedOn ?? day;
      return {
        ...childProfile(child.row, day),
        contactModes: MODES,
        waitingSince: dateText(since),
        waitedDays: Math.max(0, Math.floor(daysBetween(since, day))),
        openSlots: slotsOf(child),
        declinedVolunteerIds: earlier(child, ({ row }) => row.state === "DECLINED"),
        previousMentorIds: earlier(child, ({ row }) => row.closurePath === "PLANNED"),
        endedEarlyVolunteerIds: earlier(
          child,
          ({ row }) => row.closurePath !== null && row.closurePath !== "PLANNED",
        ),
      };
    }),
    volunteers: volunteers.flatMap((volunteer): MatchingVolunteer[] => {
      const { row, approvedOn, application, load } = volunteer;
      const kept = before.filter((match) => match.volunteer === volunteer).length;
      const may =
        approvedOn &&
        approvedOn < at &&
        application.state === "APPROVED" &&
        !castOf(side).includes(volunteer);
      if (!may && kept === 0) return [];
      // What somebody took on after that day is not free on that day either, or they would have too many today.
      const taken = asked.filter((match) => match.volunteer === volunteer && !OVER.includes(match.row.state));
      const room = may ? Math.max(0, row.capacity - (load - taken.length)) : 0;
      return [
        {
          ...volunteerProfile(row, approvedOn ?? day, day),
          offenceCheck: {
            checkedOn: dateText(plusDays(approvedOn ?? day, -10)),
            expiresOn: dateText(plusDays(approvedOn ?? day, 350)),
          },
          capacity: Math.min(3, kept + room),
        },
      ];
    }),
    pins,
    forbids: [],
    policy: DEFAULT_POLICY,
    asOf: dateText(day),
  };
}

function slotRole({ role }: Slot) {
  return role === "ANY" ? ("any" as const) : role === "FATHER" ? ("father" as const) : ("mother" as const);
}

/** The plan under two decisions of a coordinator: one pair ruled out, one brought together. */
function withChoices(school: DemoSchool, round: DemoRound, input: RoundInput) {
  const free = makePlan(input, []);
  if (!free.ok) return null;
  const kept = new Set(input.pins.map(({ childId, volunteerId }) => `${childId} ${volunteerId}`));
  const fresh = free.value.plan.matches.filter(({ child, volunteer }) => !kept.has(`${child} ${volunteer}`));
  const [first, second] = fresh;
  const chosen: Override[] = [];
  if (first) chosen.push({ childId: first.child, volunteerId: first.volunteer, kind: "FORBID" });
  if (second && second.child !== first?.child) {
    const { round: prepared, plan } = free.value;
    const choices = new Choices(prepared, plan);
    const [other] = choices.candidatesFor(second.child, { eligible: 3, barred: 0 });
    const pairs: PairOfIds[] | null = other
      ? choices.pairsOfSwap({ childId: second.child, volunteerId: other.volunteerId })
      : null;
    chosen.push(...(pairs ?? []).slice(0, 1).map((pair) => ({ ...pair, kind: "PIN" as const })));
  }
  const plan = makePlan(input, chosen);
  if (!plan.ok) return null;
  const byId = itemAt(school.coordinators, 0).id;
  const overrides = chosen.map(
    ({ childId, volunteerId, kind }, index): RoundOverride => ({
      ...{ roundId: round.id, schoolId: school.row.id, childId, volunteerId, kind },
      ...{ reason: REASONS[kind], byId, at: plusMinutes(round.at, -60 + 12 * index) },
    }),
  );
  return { plan: plan.value, free: free.value, overrides };
}

/** Gives each match of the round the mentor whom the plan has for its place. */
function handOut({ round, plan }: MadePlan, asked: readonly DemoMatch[], { volunteers }: Side) {
  const kept = new Set(round.input.pins.filter(({ because }) => because === "ACTIVE_MATCH").map(keyOf));
  const open = plan.matches.filter(({ child, volunteer }) => !kept.has(`${child} ${volunteer}`));
  const left = new Set(open);
  for (const match of asked) {
    const { row, child } = match;
    const slot = child.slots.find(({ id }) => id === row.slotId);
    const planned = [...left].find(
      (one) => one.child === row.childId && (slot?.role === "ANY" || slot?.role === one.role.toUpperCase()),
    );
    const mentor = planned && volunteers.find((one) => one.row.id === planned.volunteer);
    if (!planned || !mentor || (mentor !== match.volunteer && mentor.met.has(row.childId))) {
      row.roundId = null;
      continue;
    }
    left.delete(planned);
    if (!OVER.includes(row.state)) {
      match.volunteer.load--;
      mentor.load++;
    }
    match.volunteer.met.delete(row.childId);
    mentor.met.add(row.childId);
    match.volunteer = mentor;
    row.volunteerId = mentor.row.id;
    Object.assign(row, scoreOf(round, planned));
  }
  return [...left].map((one) => ({
    ...{ childId: one.child, volunteerId: one.volunteer },
    slotId: round.children.find(({ id }) => id === one.child)?.openSlots[one.slot]?.id ?? "",
    ...scoreOf(round, one),
  }));
}

type Planned = MadePlan["plan"]["matches"][number];

function scoreOf({ children, volunteers, input }: MadePlan["round"], { child, volunteer, score }: Planned) {
  const [c, v] = [children.find(({ id }) => id === child), volunteers.find(({ id }) => id === volunteer)];
  const terms = c && v && score > 0 ? scoreTerms(c, v, input.policy) : null;
  return { score, terms: TERMS.map((term) => terms?.[term] ?? 0) };
}

function keyOf({ childId, volunteerId }: PairOfIds): string {
  return `${childId} ${volunteerId}`;
}
