import type { Work } from "~/data/work.server";
import { audit } from "./audit";

export interface Opening {
  /** Names what was opened: a child's file, or a report about a child. */
  subject: "child" | "match" | "check-in" | "round" | "trail" | "report" | "note";
  subjectId: string;
  /** Left out where the viewer does not read it; the database finds it by the child. */
  schoolId?: number | null;
  /** Where the subject does not lead to one child by itself. */
  childId?: string;
  /** Which of its pages, and codes or ids besides. */
  details?: { page?: string; linkId?: string };
}

/**
 * Throws where whoever does not work at the school has given no reason today: the database refuses the row, and the
 * loader leads to the form that asks.
 *
 * Writes down that a page about a child was opened, in the transaction that reads it: the last statement of a loader,
 * because the chain of the audit is locked from here to the commit.
 */
export async function opened(work: Work, { subject, ...about }: Opening): Promise<void> {
  await audit(work, { action: `${subject}.opened`, subject, ...about });
}
