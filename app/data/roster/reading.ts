import type { Mapping } from "~/domain/roster/columns";
import { placeIds } from "~/domain/roster/read-row";
import { dayIn } from "~/domain/shared/calendar-day";
import { placesToLive } from "../children/form";
import type { Work } from "../work.server";
import type { Reading } from "./rows";

/** An import with what its rows are read by. Two statements; null out of reach. */
export async function readingOf(work: Work, importId: string) {
  const found = await work.tx.rosterImport.findUnique({
    where: { id: importId },
    include: {
      school: { select: { nameZh: true, nameEn: true, timeZone: true, placeId: true } },
      createdBy: { select: { name: true } },
    },
  });
  if (!found) return null;
  const places = await placesToLive(work);
  const reading: Reading = {
    importId,
    schoolId: found.schoolId,
    mapping: found.mapping as Mapping,
    places: placeIds(places, found.school.placeId),
    today: dayIn(work.now, found.school.timeZone),
  };
  return { found, places, reading };
}
