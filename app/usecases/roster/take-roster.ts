import type { Work } from "~/data/work.server";
import type { RosterKind } from "~/domain/roster/kinds";
import { mayRoster, type RosterCommand, type RosterState } from "~/domain/roster/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";

export interface RosterAsked {
  kind: RosterKind;
  importId: string;
  version: number;
}

interface Taken {
  id: string;
  schoolId: number | null;
  state: RosterState;
  rowCount: number;
  headings: string[];
  appliedAt: Date | null;
}

/** Takes an import for one command; of two at once the second is told that it has changed. */
export async function takeRoster(
  { tx }: Work,
  { kind, importId, version }: RosterAsked,
  command: RosterCommand,
): Promise<Verdict<Taken, "STALE" | "NOT_POSSIBLE_NOW">> {
  const { count } = await tx.rosterImport.updateMany({
    where: { id: importId, kind, version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  const found = await tx.rosterImport.findUniqueOrThrow({
    where: { id: importId },
    select: { id: true, schoolId: true, state: true, rowCount: true, headings: true, appliedAt: true },
  });
  return mayRoster(found.state, command) ? passed(found) : refused("NOT_POSSIBLE_NOW");
}
