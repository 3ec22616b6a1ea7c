import { nameSortKey } from "~/adapters/pinyin.server";
import type {
  Child,
  ContactRestriction,
  FamilyLink,
  FamilyMember,
  Permission,
  Slot,
} from "~/generated/prisma/client";
import type { Given } from "./given";

export function childRow(
  given: Given<Child, "id" | "schoolId" | "placeId" | "name" | "birthDate" | "createdAt">,
): Child {
  return {
    sortKey: nameSortKey(given.name),
    gender: "GIRL",
    grade: 3,
    className: "",
    boarding: false,
    address: "",
    x: 0,
    y: 0,
    priority: "C",
    state: "PROPOSED",
    waitingSince: null,
    guardianshipRating: "FAIR",
    guardianshipSettledOn: null,
    registeredBefore: true,
    movedToParentsTown: false,
    aid: [],
    guardianshipKind: null,
    hukou: null,
    hukouPlace: "",
    ethnicity: "",
    health: null,
    healthNote: "",
    schoolStatus: null,
    income: [],
    interests: [],
    dislikes: [],
    dialects: [],
    needs: "",
    wishes: "",
    availability: 0,
    version: 1,
    purgedAt: null,
    ...given,
  };
}

export function memberRow(
  given: Given<FamilyMember, "id" | "childId" | "schoolId" | "name" | "relation">,
): FamilyMember {
  return {
    phone: "",
    guardian: false,
    carer: false,
    worksAt: "",
    restricted: false,
    locale: "zh-CN",
    timeZone: null,
    ...given,
  };
}

export function slotRow(given: Given<Slot, "id" | "childId" | "schoolId">): Slot {
  return { position: 1, role: "ANY", ...given };
}

export function linkRow(
  given: Given<
    FamilyLink,
    "id" | "childId" | "schoolId" | "memberId" | "tokenHash" | "createdAt" | "expiresAt"
  >,
): FamilyLink {
  return { codeHash: null, wrongCodes: 0, lastOpenedAt: null, revokedAt: null, ...given };
}

/** A relative who must not be told of the child. */
export function restrictionRow(
  given: Given<ContactRestriction, "id" | "childId" | "schoolId" | "memberId" | "reason" | "setAt">,
): ContactRestriction {
  return {
    name: "",
    relation: "",
    reviewOn: null,
    setById: null,
    liftedById: null,
    liftedAt: null,
    liftedBecause: null,
    ...given,
  };
}

/** A permission to take part, or with a match to meet that volunteer. */
export function permissionRow(
  given: Given<Permission, "id" | "childId" | "schoolId" | "memberId" | "givenOn" | "recordedAt">,
): Permission {
  return {
    kind: given.matchId ? "MATCH" : "PARTICIPATION",
    matchId: null,
    textVersion: 1,
    language: "zh-CN",
    granted: true,
    method: "PAPER",
    withdrawnAt: null,
    recordedById: null,
    ...given,
  };
}
