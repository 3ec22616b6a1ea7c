import { type Candidate, type ChoiceOutcome, Choices } from "~/domain/matching/choices";
import type { Work } from "../work.server";
import { readRecord } from "./record";
import { type KnownVolunteer, volunteersOf } from "./round-people";
import { readSummary } from "./stored-summary";

/** Each question means solving the round again. */
const ASKED = { eligible: 6, barred: 3 };

export type ChoicesPage = NonNullable<Awaited<ReturnType<typeof choicesPage>>>;

/** Who has this child now, who else could, and what each choice would cost; of a round that is over, only that it is. Four statements. */
export async function choicesPage(work: Work, roundId: string, childId: string) {
  const round = await work.tx.round.findUnique({
    where: { id: roundId },
    select: {
      ...{ id: true, version: true, state: true, scopeName: true, summary: true },
      overrides: { where: { childId, kind: "PIN" }, select: { volunteerId: true } },
    },
  });
  if (!round) return null;
  const child = await work.tx.child.findUnique({
    where: { id: childId },
    select: { id: true, name: true, priority: true },
  });
  if (!child) return null;
  const { summary, overrides, ...facts } = round;
  const { scope, solvedAt } = readSummary(summary);
  const page = { ...facts, scope, solvedAt, child };
  if (round.state !== "DRAFT") return { ...page, ...NOTHING_TO_CHOOSE };
  const made = await readRecord(work, roundId);
  if (!made?.round.children.some(({ id }) => id === childId)) return null;

  const { plan } = made;
  const choices = new Choices(made.round, plan);
  const stands = new Set(
    made.round.input.pins
      .filter(({ because, ...pin }) => pin.childId === childId && because === "ACTIVE_MATCH")
      .map(({ volunteerId }) => volunteerId),
  );
  const pinned = new Set(overrides.map(({ volunteerId }) => volunteerId));
  const mentors = plan.matches
    .filter((match) => match.child === childId)
    .map(({ volunteer, score }) => {
      const ask = (kind: "FORBID" | "UNPIN") => {
        const outcome = choices.outcomeOf({ kind, childId, volunteerId: volunteer });
        return outcome.ok ? outcome.value : null;
      };
      const kept = stands.has(volunteer);
      return {
        ...{ volunteerId: volunteer, score, kept, pinned: pinned.has(volunteer) },
        forbid: kept ? null : ask("FORBID"),
        unpin: !kept && pinned.has(volunteer) ? ask("UNPIN") : null,
      };
    });
  const candidates = choices.candidatesFor(childId, ASKED);
  const volunteers = await volunteersOf(work, [
    ...mentors.flatMap(({ volunteerId, forbid, unpin }) => [
      volunteerId,
      ...(forbid?.mentors ?? []),
      ...(unpin?.mentors ?? []),
    ]),
    ...candidates.flatMap(({ volunteerId, mentors }) => [volunteerId, ...mentors]),
  ]);
  return { ...page, mentors, candidates, volunteers };
}

type Mentor = {
  volunteerId: string;
  score: number;
  /** An open match that the round keeps. */
  kept: boolean;
  pinned: boolean;
  forbid: ChoiceOutcome | null;
  unpin: ChoiceOutcome | null;
};

const NOTHING_TO_CHOOSE = {
  mentors: [] as Mentor[],
  candidates: [] as Candidate[],
  volunteers: {} as Record<string, KnownVolunteer>,
};
