import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";

/** Locks a case and reads how it stands; null where it is not in the viewer's reach. */
export async function takeCase({ tx }: Work<StaffViewer>, caseId: string) {
  await tx.$queryRaw`SELECT 1 FROM dropout_cases WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  return tx.dropoutCase.findUnique({
    where: { id: caseId },
    select: {
      ...{ id: true, childId: true, schoolId: true, absentFrom: true, outcome: true, outcomeOn: true },
      child: { select: { grade: true, schoolStatus: true } },
    },
  });
}
