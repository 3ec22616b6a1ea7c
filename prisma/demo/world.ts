import type {
  AgreementSignature,
  AidRecord,
  Application,
  ApplicationApproval,
  Appointment,
  AuditRow,
  CareAgreement,
  CareNotice,
  CarePair,
  CheckIn,
  Child,
  ChildAnswer,
  ChildCircumstances,
  ChildWish,
  Closure,
  Contact,
  ContactPlan,
  ContactRestriction,
  CounsellingNote,
  DataRequest,
  FamilyLink,
  FamilyMember,
  Grant,
  Guardianship,
  HukouRecord,
  KindWord,
  Match,
  MatchAgreement,
  MatchApproval,
  MatchPause,
  MatchReview,
  MoveRequest,
  Nomination,
  ParentCall,
  ParentReturn,
  Permission,
  Person,
  PolicyAcknowledgement,
  Referee,
  Room,
  RoomClosure,
  Round,
  RoundOverride,
  RoundPair,
  RoundRecord,
  School,
  ScreeningItem,
  Slot,
  StrengthAnswer,
  Supervisor,
  SupportContact,
  TownMove,
  Training,
  Visit,
  Volunteer,
} from "~/generated/prisma/client";
import type { TownFacts } from "./district/towns";
import type { NameGiver, Sex } from "./names";
import type { Random } from "./random";

/** What the trigger of the audit does not write by itself. */
export type DemoStep = Omit<AuditRow, Written> & Partial<Pick<AuditRow, "role">>;
type Written = "id" | "hash" | "childId" | "role" | "requestId" | "reasonCode" | "reason";

/** Every row of the demo, by table. */
export interface Rows {
  person: Person[];
  grant: Grant[];
  volunteer: Volunteer[];
  application: Application[];
  referee: Referee[];
  screeningItem: ScreeningItem[];
  applicationApproval: ApplicationApproval[];
  training: Training[];
  policyAcknowledgement: PolicyAcknowledgement[];
  nomination: Nomination[];
  child: Child[];
  familyMember: FamilyMember[];
  familyLink: FamilyLink[];
  contactRestriction: ContactRestriction[];
  slot: Slot[];
  round: Round[];
  roundPair: RoundPair[];
  roundOverride: RoundOverride[];
  roundRecord: RoundRecord[];
  match: Match[];
  matchApproval: MatchApproval[];
  permission: Permission[];
  matchPause: MatchPause[];
  matchReview: MatchReview[];
  closure: Closure[];
  parentReturn: ParentReturn[];
  room: Room[];
  supervisor: Supervisor[];
  roomClosure: RoomClosure[];
  contactPlan: ContactPlan[];
  contact: Contact[];
  parentCall: ParentCall[];
  childWish: ChildWish[];
  childAnswer: ChildAnswer[];
  supportContact: SupportContact[];
  kindWord: KindWord[];
  matchAgreement: MatchAgreement[];
  agreementSignature: AgreementSignature[];
  strengthAnswer: StrengthAnswer[];
  moveRequest: MoveRequest[];
  checkIn: CheckIn[];
  childCircumstances: ChildCircumstances[];
  carePair: CarePair[];
  visit: Visit[];
  guardianship: Guardianship[];
  careAgreement: CareAgreement[];
  careNotice: CareNotice[];
  hukouRecord: HukouRecord[];
  aidRecord: AidRecord[];
  townMove: TownMove[];
  appointment: Appointment[];
  counsellingNote: CounsellingNote[];
  dataRequest: DataRequest[];
  auditRow: DemoStep[];
}

export function emptyRows(): Rows {
  return {
    person: [],
    grant: [],
    volunteer: [],
    application: [],
    referee: [],
    screeningItem: [],
    applicationApproval: [],
    training: [],
    policyAcknowledgement: [],
    nomination: [],
    child: [],
    familyMember: [],
    familyLink: [],
    contactRestriction: [],
    slot: [],
    round: [],
    roundPair: [],
    roundOverride: [],
    roundRecord: [],
    match: [],
    matchApproval: [],
    permission: [],
    matchPause: [],
    matchReview: [],
    closure: [],
    parentReturn: [],
    room: [],
    supervisor: [],
    roomClosure: [],
    contactPlan: [],
    contact: [],
    parentCall: [],
    childWish: [],
    childAnswer: [],
    supportContact: [],
    kindWord: [],
    matchAgreement: [],
    agreementSignature: [],
    strengthAnswer: [],
    moveRequest: [],
    checkIn: [],
    childCircumstances: [],
    carePair: [],
    visit: [],
    guardianship: [],
    careAgreement: [],
    careNotice: [],
    hukouRecord: [],
    aidRecord: [],
    townMove: [],
    appointment: [],
    counsellingNote: [],
    dataRequest: [],
    auditRow: [],
  };
}

/** What every stage of the generator works with. */
export interface World {
  now: Date;
  /** The school's calendar day of `now`. */
  today: Date;
  random: Random;
  names: NameGiver;
  /** One hash for the one password of all demo people. */
  passwordHash: string;
  children: number;
  map: DistrictMap;
  rows: Rows;
}

export interface DistrictMap {
  districtId: number;
  towns: DemoTown[];
  schools: DemoSchool[];
}

export interface DemoPlace {
  id: number;
  nameZh: string;
  x: number;
  y: number;
}

export interface DemoTown extends DemoPlace {
  facts: TownFacts;
  villages: DemoPlace[];
}

export interface DemoSchool {
  row: School;
  town: DemoTown;
  central: boolean;
  childCount: number;
  /** Two people; the first is who families may call. */
  coordinators: Person[];
  matchApprovals: number;
  offerDays: number;
}

export interface DemoChild {
  row: Child;
  school: DemoSchool;
  slots: Slot[];
  /** 奶奶, 爷爷 and so on: who looks after the child. */
  carerName: string;
  carer: FamilyMember;
  /** Who gives permissions. */
  guardian: FamilyMember;
  /** Permission to take part; null until it is given. */
  permittedOn: Date | null;
}

export interface DemoVolunteer {
  row: Volunteer;
  sex: Sex;
  school: DemoSchool;
  application: Application;
  /** Null unless approved at some time. */
  approvedOn: Date | null;
  checkExpiresOn: Date | null;
  /** Open matches. */
  load: number;
  /** Ids of the children of any match so far. */
  met: Set<string>;
  /** Has the account of the demo's volunteer sign-in. */
  signsIn: boolean;
}

/** 他 or 她, with what else the text templates take. */
export function pronoun(sex: Sex | "GIRL" | "BOY"): string {
  return sex === "FEMALE" || sex === "GIRL" ? "她" : "他";
}
