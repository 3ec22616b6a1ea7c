/** All places of one child as a team: who holds each, whom this round brings, what stays empty. */
import type { MatchState } from "../match/lifecycle";

type MentorRole = "FATHER" | "MOTHER";

export interface TeamSlot {
  id: string;
  role: MentorRole | "ANY";
}

interface Mentor {
  slotId: string;
  name: string;
  role: MentorRole | null;
}

export interface TeamMatch extends Mentor {
  state: MatchState;
  proposedAt: Date;
  answerBy: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
}

export interface Seat {
  slotId: string;
  role: TeamSlot["role"];
  holder: { kind: "KEPT" | "NEW"; name: string; role: MentorRole | null } | null;
}

/** As it was, or is, at that moment; a pair of the round stands before a match that came of it. */
export function seatsOf(
  slots: readonly TeamSlot[],
  matches: readonly TeamMatch[],
  pairs: readonly Mentor[],
  at: Date,
): Seat[] {
  return slots.map(({ id, role }) => {
    const pair = pairs.find(({ slotId }) => slotId === id);
    const held = matches.find((match) => match.slotId === id && heldAt(match, at));
    const holder = pair
      ? { kind: "NEW" as const, name: pair.name, role: pair.role }
      : held
        ? { kind: "KEPT" as const, name: held.name, role: held.role }
        : null;
    return { slotId: id, role, holder };
  });
}

function heldAt({ state, proposedAt, answerBy, answeredAt, closedAt }: TeamMatch, at: Date): boolean {
  if (proposedAt >= at) return false;
  const ended =
    state === "CLOSED"
      ? closedAt
      : state === "DECLINED" || state === "EXPIRED"
        ? (answeredAt ?? answerBy)
        : null;
  const over = state === "CLOSED" || state === "DECLINED" || state === "EXPIRED";
  return !over || (ended !== null && ended > at);
}
