import type { ConcernLevel } from "../checkin/submission";
import type { Attendance, Finding, Present, Rating } from "./record";

/** A visit as a page shows it. */
export interface VisitSeen {
  id: string;
  visitedOn: Date;
  visitor: string;
  ofPair: boolean;
  present: Present[];
  living: Rating | null;
  discrimination: Finding | null;
  bullying: Finding | null;
  violence: Finding | null;
  carerHealth: Rating | null;
  attendance: Attendance | null;
  concern: ConcernLevel;
  note: string;
}

/** A village in which there are children to visit, with its town. */
export interface HomePlace {
  id: number;
  nameZh: string;
  nameEn: string;
  townId: number | null;
  townZh: string | null;
  townEn: string | null;
}
