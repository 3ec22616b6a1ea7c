import type { Home } from "~/domain/access/viewer";
import { agreementPaths } from "./agreement-paths";
import { carePaths } from "./care-paths";
import { conferencePaths } from "./conference-paths";
import { ledgerPaths } from "./ledger-paths";
import { reportPaths } from "./report-paths";
import { rosterPaths } from "./roster-paths";
import { withQuery } from "./with-query";

export { withQuery };

/** Every address of the site. Nothing else spells one. */
export const paths = {
  home: "/",
  howItWorks: "/how-it-works",
  stories: "/stories",
  recruitingSchools: "/schools",
  forFamilies: "/families",
  questions: "/questions",
  childPrivacy: "/privacy",
  contact: "/contact",
  robots: "/robots.txt",
  sitemap: "/sitemap.xml",
  /** What a phone reads that keeps the site among its apps: families start elsewhere than volunteers. */
  manifest: (of: "site" | "family", lang: string) => `/manifest.webmanifest?of=${of}&lang=${lang}`,
  quiz: "/quiz",
  refer: "/refer",
  safety: "/safety",
  permissionTexts: "/permission-texts",
  riskPolicies: "/risk-policies",
  verify: (code = "") => withQuery("/verify", { code }),
  language: (to: string, back: string) => `/language?to=${to}&back=${encodeURIComponent(back)}`,
  signIn: "/sign-in",
  signInTo: (next: string) => `/sign-in?next=${encodeURIComponent(next)}`,
  signInCode: "/sign-in/code",
  signOut: "/sign-out",
  signUp: "/sign-up",
  confirmSent: "/sign-up/sent",
  confirm: (token: string) => `/confirm/${token}`,
  forgot: "/forgot",
  reset: (token: string) => `/reset/${token}`,
  firstRun: "/first-run",
  mailbox: "/mailbox",
  message: (id: string) => `/mailbox/${id}`,
  letter: (id: string) => `/mailbox/${id}/letter`,

  account: "/account",
  confirmIdentity: (next = "") => withQuery("/account/confirm", { next }),
  secondStep: "/account/second-step",
  recoveryCodes: "/account/second-step/codes",

  volunteer: "/volunteer",
  apply: "/volunteer/apply",
  applyStep: (step: number | string) => `/volunteer/apply/${step}`,
  profile: "/volunteer/profile",
  ownHours: "/volunteer/hours",
  leave: "/volunteer/leave",
  training: "/volunteer/training",
  trainingModule: (slug: string) => `/volunteer/training/${slug}`,
  trainingQuiz: (slug: string) => `/volunteer/training/${slug}/quiz`,
  trainingResult: (slug: string) => `/volunteer/training/${slug}/result`,
  rule: (slug: string) => `/volunteer/training/rules/${slug}`,
  advice: "/volunteer/advice",
  adviceOn: (slug: string) => `/volunteer/advice/${slug}`,
  certificates: "/volunteer/certificates",
  certificate: (id: string) => `/volunteer/certificates/${id}`,
  ownMatch: (id: string) => `/volunteer/matches/${id}`,
  askToMove: (matchId: string, contactId: string) => `/volunteer/matches/${matchId}/move/${contactId}`,
  checkIn: (matchId: string, contactId?: string) =>
    `/volunteer/matches/${matchId}/check-in${contactId ? `?contact=${contactId}` : ""}`,

  worry: "/volunteer/worry",
  worrySent: "/volunteer/worry/sent",
  correctCheckIn: (matchId: string, recordId: string) =>
    `/volunteer/matches/${matchId}/check-in?record=${recordId}`,
  /** Where a script's own sending leads: the answer in a few bytes, or the page for whoever comes without one. */
  checkInKept: (query: Record<string, string | number | undefined>) =>
    withQuery("/volunteer/check-ins/kept", query),
  ownCheckIns: "/volunteer/check-ins",
  /** The one page that a phone keeps; it names nobody. */
  offline: "/volunteer/offline",

  console: "/console",
  staffWorry: (child = "") => withQuery("/console/worry", { child }),
  staffWorrySent: "/console/worry/sent",
  applicants: "/console/applicants",
  applicant: (id: string) => `/console/applicants/${id}`,
  screening: (id: string, kind: string) => `/console/applicants/${id}/${kind}`,
  applicantIdNumber: (id: string) => `/console/applicants/${id}/id-number`,
  applicantData: (id: string) => `/console/applicants/${id}/data`,
  applicantDataFile: (id: string) => `/console/applicants/${id}/data-file`,
  requests: "/console/requests",
  request: (id: string) => `/console/requests/${id}`,
  nominations: "/console/nominations",
  children: "/console/children",
  gaps: "/console/gaps",
  figures: "/console/figures",
  figureRows: "/console/figures/rows",
  figuresFile: "/console/figures/file",
  childVisits: (id: string) => `/console/children/${id}/visits`,
  ...carePaths,
  ...agreementPaths,
  visits: "/console/visits",
  carePairs: "/console/visits/pairs",
  counselling: "/counselling",
  appointment: (id: string) => `/counselling/${id}`,
  childCounselling: (id: string) => `/console/children/${id}/counselling`,
  ...conferencePaths,
  ...ledgerPaths,
  ...reportPaths,
  field: "/field",
  fieldChild: (id: string) => `/field/children/${id}`,
  fieldVisit: (id: string) => `/field/children/${id}/visit`,
  childGap: (id: string) => `/console/children/${id}/gap`,
  newChild: "/console/children/new",
  rosters: rosterPaths,
  childrenFile: "/console/children/file",
  child: (id: string) => `/console/children/${id}`,
  editChild: (id: string) => `/console/children/${id}/edit`,
  childHeard: (id: string) => `/console/children/${id}/heard`,
  /** What children said that asks the coordinator to look. */
  heard: "/console/heard",
  wishes: "/console/wishes",
  wish: (id: string) => `/console/wishes/${id}`,
  childWishes: (id: string) => withQuery("/console/wishes", { child: id }),
  childHours: (id: string) => `/console/children/${id}/hours`,
  /** What the pages of volunteers begin with; it is no page. */
  volunteers: "/console/volunteers",
  volunteersTraining: "/console/volunteers/training",
  volunteerTraining: (id: string) => `/console/volunteers/${id}/training`,
  volunteerHours: (id: string) => `/console/volunteers/${id}/hours`,
  supervisorHours: (id: string) => `/console/supervisors/${id}/hours`,
  newFamilyMember: (childId: string) => `/console/children/${childId}/family/new`,
  familyMember: (childId: string, id: string) => `/console/children/${childId}/family/${id}`,
  restrictions: (childId: string) => `/console/children/${childId}/restricted`,
  slip: (childId: string) => `/console/children/${childId}/slip`,
  calls: (childId: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/console/children/${childId}/calls`, query),
  contactCard: (childId: string, linkId: string) => `/console/children/${childId}/card/${linkId}`,
  contactCardFile: (childId: string, linkId: string) => `/console/children/${childId}/card/${linkId}/pdf`,
  /** Cards for a class: what there is, then what was made, which the secret in the cookie finds. */
  classCards: (of: Record<string, string | number | undefined> = {}) =>
    withQuery("/console/children/cards", of),
  classCardsSheet: (of: Record<string, string | number | undefined>) =>
    withQuery("/console/children/cards/sheet", of),
  classCardsFile: (of: Record<string, string | number | undefined>) =>
    withQuery("/console/children/cards/pdf", of),
  idNumbers: (childId: string) => `/console/children/${childId}/id-numbers`,
  optionalData: (childId: string) => `/console/children/${childId}/permissions`,
  permissionSheet: (childId: string) => `/console/children/${childId}/permission-sheet`,
  permissionsAgain: "/console/children/permissions",
  childData: (childId: string) => `/console/children/${childId}/data`,
  childDataFile: (childId: string) => `/console/children/${childId}/data-file`,
  childTrail: (id: string) => `/console/children/${id}/seen`,
  openingReason: (childId: string, next = "") => withQuery(`/console/children/${childId}/reason`, { next }),
  trail: "/console/trail",
  rounds: "/console/rounds",
  round: (id: string) => `/console/rounds/${id}`,
  roundChoices: (id: string, childId: string) => `/console/rounds/${id}/choices/${childId}`,
  roundRecord: (id: string) => `/console/rounds/${id}/record`,
  weights: "/console/rounds/weights",
  matches: "/console/matches",
  match: (id: string) => `/console/matches/${id}`,
  pauseMatch: (id: string) => `/console/matches/${id}/pause`,
  reviewMatch: (id: string) => `/console/matches/${id}/review`,
  closure: (id: string) => `/console/matches/${id}/closure`,
  ownReview: (id: string) => `/volunteer/matches/${id}/review`,
  editContact: (matchId: string, contactId: string) => `/console/matches/${matchId}/contacts/${contactId}`,
  moves: "/console/moves",
  move: (id: string) => `/console/moves/${id}`,
  planContact: (matchId: string) => `/console/matches/${matchId}/plan`,
  schedule: "/console/schedule",
  calendar: "/console/schedule/calendar",
  dayImport: (id: string) => `/console/schedule/calendar/import/${id}`,
  dayTemplate: "/console/schedule/calendar-file",
  rooms: "/console/rooms",
  newRoom: "/console/rooms/new",
  room: (id: string) => `/console/rooms/${id}`,
  closeRoom: (id: string) => `/console/rooms/${id}/close`,
  timetables: "/console/schedule/timetables",
  timetable: (id: string) => `/console/schedule/timetables/${id}`,
  timetablePlace: (id: string, placeId: string) => `/console/schedule/timetables/${id}/places/${placeId}`,
  /** Whom the school has to talk to, by match. */
  support: "/console/support",
  matchSupport: (id: string) => `/console/matches/${id}/support`,
  askSupport: (id: string, party: string) => `/console/matches/${id}/support/${party.toLowerCase()}`,
  childStrength: (id: string) => `/console/matches/${id}/strength`,
  ownStrength: (id: string) => `/volunteer/matches/${id}/strength`,
  tasks: "/console/tasks",
  task: (id: string) => `/console/tasks/${id}`,
  childTrend: (childId: string) => `/console/children/${childId}/trend`,
  newTask: (childId: string) => `/console/children/${childId}/task`,
  checkIns: "/console/check-ins",
  reviewCheckIn: (id: string) => `/console/check-ins/${id}`,

  reports: "/safeguarding",
  report: (id: string) => `/safeguarding/${id}`,
  reportSheet: (id: string) => `/safeguarding/${id}/sheet`,

  district: "/district",
  officers: "/district/safeguarding",
  openingAlerts: "/district/alerts",
  recruiting: "/district/recruiting",
  schools: "/district/schools",
  newSchool: "/district/schools/new",
  school: (id: number) => `/district/schools/${id}`,
  people: "/district/people",
  newPerson: "/district/people/new",
  person: (id: string) => `/district/people/${id}`,
  policies: "/district/policies",
  retention: "/district/retention",
  districtCalendar: "/district/calendar",
  districtImport: (id: string) => `/district/calendar/import/${id}`,
  districtTemplate: "/district/calendar-file",
  places: "/district/places",

  ownMessages: "/account/messages",
  messages: "/console/messages",
  slips: "/console/messages/slips",
  feeds: "/account/calendars",
  newFeed: "/account/calendars/new",
  familyFeeds: "/family/calendars",
  newFamilyFeed: "/family/calendars/new",
  /** Carries a secret, because phones can send nothing else; what it opens names no child. */
  feed: (secret: string) => `/calendar/${secret}.ics`,
  ownContactFile: (id: string) => `/volunteer/contacts/${id}.ics`,
  contactFile: (id: string) => `/console/contacts/${id}.ics`,
  familyContactFile: (id: string) => `/family/contacts/${id}.ics`,

  /** The tablet of the corner: its session is in a cookie, and no address says whose it is. */
  corner: "/corner",
  cornerThanks: "/corner/thanks",
  cornerOver: "/corner/over",

  family: "/family",
  familyCode: "/family/code",
  familyPermission: "/family/permission",
  familyQuestion: (slug: string) => `/family/permission/${slug}`,
  familyStop: "/family/permission/stop",
  familyMentor: (matchId: string) => `/family/permission/mentor/${matchId}`,
  familyWorry: "/family/worry",
  familyWorrySent: "/family/worry/sent",
  familyCalls: "/family/calls",
  familyDetails: "/family/details",
  familyNotice: "/family/notice",
  familyNoticeSheet: (id: string) => `/family/notice/${id}`,
  familyMove: (contactId: string) => `/family/move/${contactId}`,
  /** The one address that carries a secret: it stands on a card, and opens nothing without the code. */
  familyCard: (token: string) => `/family/${token}`,
} as const;

/** Where somebody begins after signing in. */
export const HOMES = {
  console: paths.console,
  safeguarding: paths.reports,
  field: paths.field,
  counselling: paths.counselling,
  volunteer: paths.volunteer,
} as const satisfies Record<Home, string>;

/** Addresses that a card carries, or may carry: their last part is a secret. */
export const isCardAddress = (pathname: string) =>
  /^\/(?:family\/(?!(?:code|calendars(?:\/new)?|worry(?:\/sent)?|permission|calls|details|notice)(?:\.data)?$|move\/|agreement\/|permission\/|notice\/|contacts\/)|calendar\/)/i.test(
    pathname,
  );

/** Pages of a family's card, whichever way they are written. */
export const isFamily = (pathname: string) => /^\/family(?=[/.]|$)/i.test(pathname);

/** Pages of the corner's tablet. */
export const isCorner = (pathname: string) => /^\/corner(?=[/.]|$)/i.test(pathname);

/** A path inside this site, or the fallback: never an address elsewhere, nothing that a header cannot carry. */
export function localPath(candidate: string | null | undefined, fallback: string): string {
  return candidate && /^\/(?!\/)[!-[\]-~]*$/.test(candidate) ? candidate : fallback;
}

/** Pages that invite people and may be found by searching, by the keys of their titles. */
export const PUBLIC_PAGES = {
  home: paths.home,
  howItWorks: paths.howItWorks,
  recruitingSchools: paths.recruitingSchools,
  safety: paths.safety,
  forFamilies: paths.forFamilies,
  questions: paths.questions,
  stories: paths.stories,
  quiz: paths.quiz,
  refer: paths.refer,
  signUp: paths.signUp,
  childPrivacy: paths.childPrivacy,
  permissionTexts: paths.permissionTexts,
  riskPolicies: paths.riskPolicies,
  verify: "/verify",
  contact: paths.contact,
} as const;
export type PublicPage = keyof typeof PUBLIC_PAGES;
