import type { Work } from "~/data/work.server";
import type { ParticipationCommand } from "~/domain/child/participation";
import { refused, type Verdict } from "~/domain/shared/verdict";
import { type Because, moveChild } from "./participation";
import { takeVersion } from "./take-version";

interface ChangeParticipation extends Because {
  childId: string;
  version: number;
  command: Exclude<ParticipationCommand, "GIVE_PERMISSION" | "MATCH" | "UNMATCH">;
}

/** What a coordinator decides on a child's page: ask, wait, withdraw, pause, resume, leave. */
export async function changeParticipation(work: Work, input: ChangeParticipation): Promise<Verdict<unknown>> {
  if (!(await takeVersion(work, input.childId, input.version))) return refused("STALE");
  return moveChild(work, input.childId, input.command, input);
}
