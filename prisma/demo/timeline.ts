import type { MatchState } from "~/generated/prisma/client";
import {
  DAY_MS,
  dayOf,
  earlier,
  instantAt,
  isHoliday,
  later,
  plusDays,
  plusMinutes,
  weekdayOf,
} from "./calendar";
import type { Random } from "./random";
import type { MatchTimes } from "./rows/matches";

export interface Timeline extends MatchTimes {
  /** The day on which the family agreed to this volunteer. */
  permittedOn: Date;
}

interface Bounds {
  now: Date;
  /** From when on both sides were ready for each other. */
  ready: Date;
  offerDays: number;
  /** Instants of the school's matching rounds, oldest first. */
  rounds: readonly Date[];
}

/** Days from a proposal until the first meeting can be behind them. */
const INTRODUCTION_DAYS = 27;

type Days = readonly [from: number, to: number];

/** How many days ago the step that gave this state its name was taken, and how long before it the proposal. */
const LATELY: Partial<Record<MatchState, { ago: Days; after: Days }>> = {
  PROPOSED: { ago: [0, 4], after: [0, 0] },
  APPROVED: { ago: [0, 5], after: [1, 2] },
  ACCEPTED: { ago: [0, 7], after: [3, 6] },
  PERMITTED: { ago: [0, 8], after: [5, 9] },
  INTRODUCED: { ago: [1, 6], after: [10, 14] },
};

/** The history of a match that today is in this state; null where the time since `ready` is too short for it. */
export function timelineOf(random: Random, state: MatchState, bounds: Bounds): Timeline | null {
  const { now, ready } = bounds;
  const lately = LATELY[state];
  if (lately) {
    const day = plusDays(dayOf(now), -random.int(...lately.ago));
    const proposedAt = officeTime(random, plusDays(day, -random.int(...lately.after)), now);
    if (proposedAt <= ready) return null;
    return withStep(fromProposal(random, proposedAt, bounds), state, officeTime(random, day, now));
  }
  const latest = plusDays(now, state === "CLOSED" ? -70 : -INTRODUCTION_DAYS);
  if (ready > latest) return null;
  const proposedAt = proposalAt(random, bounds, latest);
  const line = fromProposal(random, proposedAt, bounds);
  // Whoever publishes a round approves its pairs.
  if (bounds.rounds.includes(proposedAt)) {
    Object.assign(line, { approvedAt: proposedAt, answerBy: plusDays(proposedAt, bounds.offerDays) });
  }
  if (state !== "CLOSED") return line;
  const closing = plusDays(dayOf(line.activeAt), random.int(28, 190));
  return {
    ...line,
    closedAt: officeTime(random, earlier(closing, plusDays(dayOf(now), -random.int(3, 9))), now),
  };
}

/** In a round of the school where one fits, else soon after both were ready. */
function proposalAt(random: Random, { now, ready, rounds }: Bounds, latest: Date): Date {
  const round = rounds.find((at) => at >= ready && at <= latest);
  if (round && random.chance(0.75)) return round;
  const span = Math.max(0, Math.floor((latest.getTime() - ready.getTime()) / DAY_MS));
  return officeTime(random, plusDays(dayOf(ready), random.int(0, Math.min(span, 24))), now);
}

function fromProposal(random: Random, proposedAt: Date, { now, offerDays }: Bounds): Timeline {
  const approvedAt = afterDays(random, proposedAt, [0, 2], now);
  const answeredAt = afterDays(random, approvedAt, [0, 4], now);
  const permittedOn = plusDays(dayOf(answeredAt), random.int(1, 4));
  const introducedAt = meetingAfter(random, plusDays(permittedOn, random.int(1, 4)));
  return {
    proposedAt,
    approvedAt,
    answerBy: plusDays(approvedAt, offerDays),
    answeredAt,
    permittedOn,
    introducedAt,
    activeAt: plusMinutes(introducedAt, 150),
    closedAt: introducedAt,
  };
}

/** Puts the step that gave the state its name at this instant and keeps the ones before it in order. */
function withStep(line: Timeline, state: MatchState, at: Date): Timeline {
  switch (state) {
    case "PROPOSED":
      return { ...line, proposedAt: at };
    case "APPROVED": {
      const offered = line.answerBy.getTime() - line.approvedAt.getTime();
      return { ...line, approvedAt: at, answerBy: new Date(at.getTime() + offered) };
    }
    case "ACCEPTED":
      return { ...line, ...before(line, at) };
    case "PERMITTED":
      return { ...line, ...before(line, plusDays(at, -1)), permittedOn: dayOf(at) };
    default: {
      const introducedAt = instantAt(dayOf(at), 16 * 60 + 20);
      if (line.permittedOn < dayOf(at)) return { ...line, introducedAt };
      const permittedOn = plusDays(dayOf(at), -1);
      return { ...line, ...before(line, plusDays(permittedOn, -0.6)), permittedOn, introducedAt };
    }
  }
}

function before(line: Timeline, answeredAt: Date): Pick<Timeline, "approvedAt" | "answeredAt" | "answerBy"> {
  const approvedAt = earlier(line.approvedAt, plusDays(answeredAt, -1));
  const offered = line.answerBy.getTime() - line.approvedAt.getTime();
  return { approvedAt, answeredAt, answerBy: new Date(approvedAt.getTime() + offered) };
}

/** Some time of a working day, but not after now. */
export function officeTime(random: Random, day: Date, now: Date): Date {
  return earlier(instantAt(day, random.int(8 * 60 + 20, 17 * 60 + 40)), plusMinutes(now, -random.int(5, 50)));
}

function afterDays(random: Random, since: Date, days: Days, now: Date): Date {
  return later(officeTime(random, plusDays(dayOf(since), random.int(...days)), now), plusMinutes(since, 35));
}

/** A Saturday morning or an afternoon after school, not on a holiday. */
function meetingAfter(random: Random, from: Date): Date {
  let day = from;
  while (weekdayOf(day) === 6 || isHoliday(day)) day = plusDays(day, 1);
  const minutes = weekdayOf(day) === 5 ? 9 * 60 + 30 * random.int(0, 3) : 16 * 60 + 10 * random.int(0, 4);
  return instantAt(day, minutes);
}

/** Both sides are ready from a few days after the later of the two dates. */
export function readyFrom(random: Random, permittedOn: Date, approvedOn: Date): Date {
  return plusDays(later(permittedOn, approvedOn), random.int(1, 6));
}
