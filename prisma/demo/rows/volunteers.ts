import { nameSortKey } from "~/adapters/pinyin.server";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import type {
  Application,
  ApplicationApproval,
  Prisma,
  Referee,
  ScreeningItem,
  ScreeningKind,
  Volunteer,
} from "~/generated/prisma/client";
import { DAY_MS } from "../calendar";
import type { Given } from "./given";

export function volunteerRow(
  given: Given<Volunteer, "id" | "personId" | "schoolId" | "name" | "createdAt">,
): Volunteer {
  return {
    sortKey: nameSortKey(given.name),
    role: null,
    birthYear: null,
    occupation: "",
    phone: "",
    placeId: null,
    x: 0,
    y: 0,
    about: "",
    namedAt: [],
    interests: [],
    dislikes: [],
    dialects: [],
    availability: 0,
    capacity: 1,
    contactModes: [],
    travelMetres: 20_000,
    timeZone: null,
    version: 1,
    purgedAt: null,
    ...given,
  };
}

export function applicationRow(
  given: Given<Application, "id" | "volunteerId" | "schoolId" | "createdAt">,
): Application {
  return {
    state: "DRAFT",
    step: 0,
    motivation: "",
    experience: "",
    policyVersion: 1,
    submittedAt: null,
    decidedAt: null,
    decisionNote: "",
    version: 1,
    ...given,
  };
}

export function refereeRow(
  given: Given<Referee, "applicationId" | "schoolId" | "position" | "name" | "phone">,
): Referee {
  return { relation: "", ...given };
}

export function applicationApprovalRow(
  given: Given<ApplicationApproval, "applicationId" | "schoolId" | "approverId" | "approvedAt">,
): ApplicationApproval {
  return { note: "", ...given };
}

interface Passed {
  authority: string;
  checkedOn: Date;
  recordedById: string;
  recordedAt: Date;
  /** Of an offence-record check; a year less a day after it was made unless given. */
  expiresOn?: Date;
  answers?: Prisma.JsonObject;
  note?: string;
}

const OPEN_ITEM = {
  state: "OPEN",
  authority: "",
  checkedOn: null,
  expiresOn: null,
  minutes: null,
  siteMinutes: 0,
  answers: {},
  note: "",
  recordedById: null,
  recordedAt: null,
  version: 1,
} as const;

/** One line of the checklist: open, or passed with what its kind needs. */
export function screeningRow(
  given: { id: string; applicationId: string; schoolId: number; kind: ScreeningKind },
  passed?: Passed,
): ScreeningItem & { answers: Prisma.JsonObject } {
  if (!passed) return { ...OPEN_ITEM, ...given };
  const { expiresOn, ...rest } = passed;
  const check = given.kind === "OFFENCE_CHECK";
  return {
    ...OPEN_ITEM,
    ...given,
    ...rest,
    state: "PASSED",
    expiresOn: check ? (expiresOn ?? new Date(passed.checkedOn.getTime() + 364 * DAY_MS)) : null,
    minutes: given.kind === "TRAINING" ? 150 : null,
    answers: passed.answers ?? {},
  };
}

export function acknowledged(): Prisma.JsonObject {
  return Object.fromEntries(RISK_POLICIES.map((policy) => [policy, true]));
}
