import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import { placeIds } from "~/domain/roster/places";
import { scopesByName } from "~/domain/roster/read-people";
import type { Mapping } from "~/domain/roster/sheet";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { placesToLive } from "../children/form";
import { scopes } from "../district/people";
import type { Work } from "../work.server";
import type { Reading } from "./row";

/** An import of a kind with what its rows are read by. Three statements at most; null out of reach. */
export async function readingOf(work: Work, kind: RosterKind, importId: string) {
  const found = await work.tx.rosterImport.findUnique({
    where: { id: importId, kind },
    include: {
      school: { select: { nameZh: true, nameEn: true, timeZone: true, placeId: true } },
      createdBy: { select: { name: true } },
    },
  });
  if (!found) return null;
  const { schoolId, school } = found;
  const zone = school?.timeZone ?? DISTRICT_ZONE;
  const of = { importId, mapping: found.mapping as Mapping, today: dayIn(work.now, zone) };
  const reading = await readingIn(
    work,
    kind,
    of,
    schoolId === null ? null : { schoolId, town: school?.placeId },
  );
  return reading && { found, reading, zone, sheet: SHEETS[kind] };
}

async function readingIn(
  work: Work,
  kind: RosterKind,
  of: Pick<Reading, "importId" | "mapping" | "today">,
  at: { schoolId: number; town: number | undefined } | null,
): Promise<Reading | null> {
  if (kind === "STAFF") return { kind, ...of, schoolId: null, scopes: scopesByName(await scopes(work)) };
  if (!at) return null;
  const places = await placesToLive(work);
  const ids = placeIds(places, at.town ?? 0);
  if (kind === "CHILDREN") return { kind, ...of, schoolId: at.schoolId, places: ids };
  // A volunteer says in which town they live; a village stands for its town.
  const towns = new Map(
    places.map(({ id, kind, parentId }) => [id, kind === "TOWN" ? id : (parentId ?? id)]),
  );
  const inTowns = new Map(
    [...ids].map(([way, meant]) => [way, [...new Set(meant.map((id) => towns.get(id) ?? id))]]),
  );
  return { kind, ...of, schoolId: at.schoolId, places: inTowns };
}
