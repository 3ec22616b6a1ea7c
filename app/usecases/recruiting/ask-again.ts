import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";

/** What further volunteers would bring to these schools is worked out anew, by the site, at its next turn. */
export async function askNeedsAgain({ tx, now }: Work<StaffViewer>, schoolIds: readonly number[]) {
  await tx.recruitingNeed.updateMany({ where: { schoolId: { in: [...schoolIds] } }, data: { dueAt: now } });
}
