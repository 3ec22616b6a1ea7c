import type { StaffViewer } from "~/domain/access/viewer";
import type { Work } from "../work.server";

/** What was typed of a year's clean-up; null where nothing was yet. */
export async function cleanUpOf({ tx }: Work<StaffViewer>, year: number) {
  const rows = await tx.cleanUpYear.findMany({
    where: { year },
    orderBy: { placeId: "asc" },
    take: 1,
    select: {
      ...{ deployments: true, operations: true, machineCases: true, venuesClosed: true, detained: true },
      ...{ fined: true, crimesSolved: true, peoplePunished: true, source: true, version: true },
      ...{ recordedAt: true, recordedBy: { select: { name: true } } },
    },
  });
  return rows[0] ?? null;
}

export type CleanUpKept = NonNullable<Awaited<ReturnType<typeof cleanUpOf>>>;
