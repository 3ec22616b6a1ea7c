import { dayIn } from "~/domain/shared/calendar-day";
import { mayRecord } from "~/domain/volunteer/record-finding";
import { acknowledgedNow } from "~/domain/volunteer/risk-policies";
import type { ScreeningKind } from "~/domain/volunteer/screening-items";
import { policyOf } from "../places/policy";
import type { Work } from "../work.server";
import { readAnswers } from "./answers";

/** One check of one applicant with what its form needs; null when the viewer reaches no such application. */
export async function screeningItem(work: Work, applicationId: string, kind: ScreeningKind) {
  const row = await work.tx.application.findUnique({
    where: { id: applicationId },
    select: {
      ...{ id: true, state: true, schoolId: true },
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      volunteer: {
        select: { name: true, personId: true, acknowledged: { select: { policy: true, version: true } } },
      },
      referees: {
        where: { position: kind === "REFERENCE_2" ? 2 : 1 },
        select: { name: true, relation: true, phone: true },
      },
      items: {
        where: { kind },
        select: {
          ...{ state: true, authority: true, checkedOn: true, expiresOn: true, minutes: true, answers: true },
          ...{ siteMinutes: true },
          ...{ note: true, version: true, recordedAt: true },
        },
      },
    },
  });
  if (!row) return null;
  const policy = await policyOf(work, row.schoolId);
  const { items, referees, volunteer, school, ...application } = row;
  const own = "personId" in work.viewer && work.viewer.personId === volunteer.personId;
  // Staff who apply themselves do not read what was said about them.
  const stored = own ? null : (items[0] ?? null);
  return {
    application,
    school,
    name: volunteer.name,
    own,
    mayRecord: mayRecord(application.state, kind),
    referee: (kind === "REFERENCE_1" || kind === "REFERENCE_2") && !own ? (referees[0] ?? null) : null,
    today: dayIn(work.now, school.timeZone),
    policy,
    trained: {
      siteMinutes: items[0]?.siteMinutes ?? 0,
      acknowledged: acknowledgedNow(volunteer.acknowledged),
    },
    ...readAnswers(kind, stored?.answers ?? {}),
    item: {
      state: stored?.state ?? ("OPEN" as const),
      authority: stored?.authority ?? "",
      checkedOn: stored?.checkedOn ?? null,
      expiresOn: stored?.expiresOn ?? null,
      minutes: stored?.minutes ?? null,
      note: stored?.note ?? "",
      version: stored?.version ?? 0,
      recorded: stored?.recordedAt !== null && stored?.recordedAt !== undefined,
    },
  };
}

export type ScreeningItemForm = NonNullable<Awaited<ReturnType<typeof screeningItem>>>;
