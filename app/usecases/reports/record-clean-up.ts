import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type CleanUp, FIRST_YEAR } from "~/domain/reports/year";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { audit } from "../record/audit";

export interface CleanUpForm extends Record<CleanUp, number | null> {
  year: number;
  source: string;
  /** The version that the form was filled from, or 0 where there was none. */
  basedOn: number;
}

/** What the police reported of a year, for the administrator's own district; typed again, it takes the place of what stood there. */
export async function recordCleanUp(work: Work<StaffViewer>, form: CleanUpForm): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const grant = viewer.grants.find(({ role, placeId }) => role === "DISTRICT_ADMIN" && placeId !== null);
  if (!grant?.placeId) return refused("NOT_YOUR_DISTRICT");
  const { basedOn, year, ...figures } = form;
  if (year < FIRST_YEAR || year > dayIn(now, DISTRICT_ZONE).getUTCFullYear()) return refused("YEAR_NOT_YET");
  const { placeId } = grant;
  const said = { ...figures, recordedById: viewer.personId, recordedAt: now };
  if (basedOn === 0) {
    const { count } = await tx.cleanUpYear.createMany({
      data: [{ ...said, placeId, year }],
      skipDuplicates: true,
    });
    if (count === 0) return refused("STALE");
  } else {
    const { count } = await tx.cleanUpYear.updateMany({
      where: { placeId, year, version: basedOn },
      data: { ...said, version: basedOn + 1 },
    });
    if (count === 0) return refused("STALE");
  }
  await audit(work, { action: "clean-up.recorded", subject: "clean-up", subjectId: String(year) });
  return passed();
}
