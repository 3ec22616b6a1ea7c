/** Who asks. Every read and every command takes one as its first argument; unknown means a visitor. */
export type Viewer =
  | VisitorViewer
  | VolunteerViewer
  | StaffViewer
  | OfficerViewer
  | FieldViewer
  | CounsellorViewer
  | FamilyViewer
  | OwnViewer
  | FeedViewer
  | CornerViewer
  | SystemViewer;

export type StaffRole =
  | "COORDINATOR"
  | "DISTRICT_ADMIN"
  | "TOWN_SUPERVISOR"
  | "VILLAGE_DIRECTOR"
  | "COUNSELLOR"
  | "SAFEGUARDING_OFFICER"
  | "BEAT_OFFICER"
  | "PROTECTION_HELPER";

export interface VisitorViewer {
  kind: "visitor";
}

export interface VolunteerViewer {
  kind: "volunteer";
  personId: string;
  name: string;
  /** Null until the application form was opened. */
  volunteerId: string | null;
}

export interface StaffViewer {
  kind: "staff";
  personId: string;
  name: string;
  grants: Grant[];
}

/** Whoever takes reports of harm: a named officer, or an administrator who stands in for one. */
export interface OfficerViewer {
  kind: "officer";
  personId: string;
  name: string;
}

/** Whoever goes to children's homes: of a village, a town, or of a pair for one child. */
export interface FieldViewer {
  kind: "field";
  personId: string;
  name: string;
}

/** Talks with children of the own schools, and alone reads what they noted. */
export interface CounsellorViewer {
  kind: "counsellor";
  personId: string;
  name: string;
}

export interface FamilyViewer {
  kind: "family";
  /** The browser's, begun with the code of the link. */
  sessionId: string;
  linkId: string;
  childId: string;
  memberId: string;
  schoolId: number;
}

/** Whoever is signed in, on the page of the own account: neither staff nor volunteer there. */
export interface OwnViewer {
  kind: "own";
  personId: string;
  name: string;
  /** The session that asks. */
  sessionId: string;
}

/** A calendar that a phone asks for by its address: it reads times and nothing else. */
export interface FeedViewer {
  kind: "feed";
  feedId: string;
  /** Whose calendar it is. */
  owner: "MENTOR" | "COORDINATOR" | "FAMILY";
  /** The owner's language. */
  locale: string;
}

/** A child at the tablet of the corner, after one contact: it answers once and reaches nothing else. */
export interface CornerViewer {
  kind: "corner";
  sessionId: string;
}

/** The site itself: the outbox, reminders, sign-up before there is an account. `job` says which part. */
export interface SystemViewer {
  kind: "system";
  job: string;
}

/** The site carrying out what a family decided on its page: what follows reaches further than a family reads. */
export interface FamilyDecision extends SystemViewer {
  job: "family-decision";
  family: FamilyViewer;
}

/** On whose decision the site acts; null where it acts by itself. */
export function deciderOf(viewer: Viewer): FamilyViewer | null {
  return viewer.kind === "system" && "family" in viewer ? (viewer as FamilyDecision).family : null;
}

export interface Grant {
  role: StaffRole;
  schoolId: number | null;
  placeId: number | null;
  nameZh: string;
  nameEn: string;
}

/** A person as a session knows them; an area turns it into its viewer, or refuses. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  locale: string;
  confirmed: boolean;
  volunteerId: string | null;
  /** Of a mentor's own clock, where it is not the school's. */
  timeZone: string | null;
  grants: Grant[];
  sessionId: string;
  /** When a password was last entered in this session. */
  authenticatedAt: Date;
  /** Whether a code is asked for at every sign-in. */
  secondFactor: boolean;
}

const CONSOLE_ROLES: readonly StaffRole[] = ["COORDINATOR", "DISTRICT_ADMIN"];

export function mayEnterConsole(person: SignedIn): boolean {
  return person.grants.some((grant) => CONSOLE_ROLES.includes(grant.role));
}

/** Whoever sees children's files needs more than a password. */
export function needsSecondFactor(person: SignedIn): boolean {
  return mayEnterConsole(person) || mayHandleReports(person) || mayVisitHomes(person) || mayCounsel(person);
}

export function mayEnterDistrict(person: { grants: Grant[] }): boolean {
  return person.grants.some((grant) => grant.role === "DISTRICT_ADMIN");
}

/** Whether somebody reads reports: which of them, the database decides. */
export function mayHandleReports(person: { grants: Grant[] }): boolean {
  return person.grants.some(({ role }) => role === "SAFEGUARDING_OFFICER" || role === "DISTRICT_ADMIN");
}

const FIELD_ROLES: readonly StaffRole[] = [
  "TOWN_SUPERVISOR",
  "VILLAGE_DIRECTOR",
  "BEAT_OFFICER",
  "PROTECTION_HELPER",
];

/** Whether somebody visits children at home: which of them, the database decides. */
export function mayVisitHomes(person: { grants: Grant[] }): boolean {
  return person.grants.some(({ role }) => FIELD_ROLES.includes(role));
}

export function mayCounsel(person: { grants: Grant[] }): boolean {
  return person.grants.some(({ role }) => role === "COUNSELLOR");
}

/** The area in which somebody begins. */
export type Home = "console" | "safeguarding" | "field" | "counselling" | "volunteer";

export function homeOf(person: { grants: readonly { role: StaffRole }[] }): Home {
  const holds = (roles: readonly StaffRole[]) => person.grants.some(({ role }) => roles.includes(role));
  if (holds(CONSOLE_ROLES)) return "console";
  if (holds(["SAFEGUARDING_OFFICER"])) return "safeguarding";
  if (holds(FIELD_ROLES)) return "field";
  return holds(["COUNSELLOR"]) ? "counselling" : "volunteer";
}

/** The id that an audit row carries for this viewer; visitors and the system have none. */
export function actorOf(viewer: Viewer): { kind: string; id: string | null } {
  switch (viewer.kind) {
    case "volunteer":
    case "staff":
    case "officer":
    case "field":
    case "counsellor":
    case "own":
      return { kind: viewer.kind, id: viewer.personId };
    case "family":
      return { kind: "family", id: viewer.linkId };
    case "corner":
      return { kind: "corner", id: viewer.sessionId };
    case "system": {
      const family = deciderOf(viewer);
      return family ? { kind: "family", id: family.linkId } : { kind: `system:${viewer.job}`, id: null };
    }
    default:
      return { kind: "visitor", id: null };
  }
}
