import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

/** Writes the reminders that have become due into the outbox. */
export async function planReminders(_work: Work<SystemViewer>): Promise<void> {}
