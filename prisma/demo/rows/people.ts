import { nameSortKey } from "~/adapters/pinyin.server";
import type { Grant, Nomination, Person, Policy } from "~/generated/prisma/client";
import type { Given } from "./given";

export function personRow(given: Given<Person, "id" | "name" | "email" | "createdAt">): Person {
  return {
    sortKey: nameSortKey(given.name),
    phone: null,
    locale: "zh-CN",
    passwordHash: null,
    emailConfirmedAt: given.createdAt,
    disabledAt: null,
    ...given,
  };
}

export function grantRow(given: Given<Grant, "id" | "personId" | "role" | "grantedAt">): Grant {
  return { placeId: null, schoolId: null, grantedById: null, revokedAt: null, ...given };
}

/** What the district demands unless a school says otherwise. */
export function policyRow(given: Given<Omit<Policy, "id">, "setAt">): Omit<Policy, "id"> {
  return {
    schoolId: null,
    cadenceDays: 30,
    meetingDays: 92,
    applicationApprovals: 2,
    matchApprovals: 1,
    offerDays: 7,
    minimumMonths: 12,
    gapWarnDays: 5,
    gapEscalateDays: 14,
    supportEarly: 2,
    supportDays: 30,
    supportGraceDays: 7,
    strengthFirstDays: 90,
    strengthDays: 180,
    openingsPerHour: 30,
    reportMinutes: 30,
    visitDays: 92,
    careVisitDays: 31,
    reportDistrictMinutes: 60,
    receiptMinutes: 1440,
    trainingMinutes: 120,
    quizPercent: 80,
    refresherMonths: 12,
    refresherGraceDays: 30,
    refresherBlocks: true,
    cornerMinutes: 10,
    sadFaces: 2,
    ledgerDays: 14,
    absenceContactMinutes: 60,
    absenceVisitDays: 3,
    absenceReportDays: 28,
    absenceLookDays: 30,
    setById: null,
    ...given,
  };
}

export function nominationRow(
  given: Given<Nomination, "id" | "schoolId" | "nomineeName" | "nomineePhone" | "byName" | "createdAt">,
): Nomination {
  return { kind: "REFER", byRelation: "", message: "", handledAt: null, ...given };
}
