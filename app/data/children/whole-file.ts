import type { StaffViewer } from "~/domain/access/viewer";
import { guardianshipPage, recordsPage } from "../care/records";
import type { Work } from "../work.server";
import { childFile } from "./file";
import { timeline } from "./timeline";

/** Events that a printed file holds at most. */
const EVENTS = 500;

/** Everything of a child's file as it is printed or kept; null where the child is not in the viewer's reach. */
export async function wholeFile(work: Work<StaffViewer>, childId: string) {
  const child = await childFile(work, childId);
  const records = child && (await recordsPage(work, childId));
  const care = records && (await guardianshipPage(work, childId));
  if (!child || !records || !care) return null;
  return { child, records, care, events: await timeline(work, child, { take: EVENTS }) };
}

export type WholeFile = NonNullable<Awaited<ReturnType<typeof wholeFile>>>;
