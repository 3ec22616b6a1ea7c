import type { VolunteerViewer } from "~/domain/access/viewer";
import type { MatchState } from "~/domain/match/lifecycle";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";
import { OFFENCE_CHECK, screened } from "./decision";

/** What the volunteer's own answer to an offer is decided from. */
export interface OwnOffer {
  id: string;
  schoolId: number;
  state: MatchState;
  answerBy: Date | null;
  approved: boolean;
  offenceCheckHolds: boolean;
}

/** Null when it is not the viewer's own match. */
export async function ownOffer(work: Work<VolunteerViewer>, id: string): Promise<OwnOffer | null> {
  const match = await work.tx.match.findUnique({
    where: { id },
    select: {
      id: true,
      schoolId: true,
      state: true,
      answerBy: true,
      school: { select: { timeZone: true } },
      volunteer: { select: { application: { select: { state: true } } } },
    },
  });
  if (!match) return null;
  const { school, volunteer, ...offer } = match;
  const state = volunteer.application?.state ?? "";
  // Read by itself: below another row Prisma asks for every column, and a volunteer may read only some.
  const items = await work.tx.screeningItem.findMany({
    where: { kind: "OFFENCE_CHECK" },
    select: OFFENCE_CHECK,
  });
  const { offenceCheckHolds } = screened({ state, items }, dayIn(work.now, school.timeZone));
  return { ...offer, offenceCheckHolds, approved: state === "APPROVED" };
}
