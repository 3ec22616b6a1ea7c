import { type OwnApplication, ownApplication } from "~/data/volunteer/own-application";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";

/** The viewer's application as long as it may still be filled in, at the version that the form was made from. */
export async function ownDraft(
  work: Work<VolunteerViewer>,
  version: number,
): Promise<Verdict<OwnApplication>> {
  const file = await ownApplication(work);
  if (file?.application.state !== "DRAFT") return refused("NOT_POSSIBLE_NOW");
  return file.application.version === version ? passed(file) : refused("STALE");
}

/** The year on the school's calendar. */
export function yearAt(now: Date, timeZone: string): number {
  return dayIn(now, timeZone).getUTCFullYear();
}
