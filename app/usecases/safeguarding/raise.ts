import { randomUUID } from "node:crypto";
import type { Work } from "~/data/work.server";
import type {
  CounsellorViewer,
  FamilyViewer,
  FieldViewer,
  StaffViewer,
  VolunteerViewer,
} from "~/domain/access/viewer";
import { type Severity, severityOf } from "~/domain/safeguarding/report";
import type { Worry } from "~/domain/safeguarding/worry";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { schoolOf } from "./school-of";

export type Raiser = VolunteerViewer | FamilyViewer | StaffViewer;

/** Takes a report of harm: nobody approves it, and whoever raised it reads nothing of it later. */
export async function raiseWorry(work: Work<Raiser>, worry: Worry): Promise<Verdict<unknown>> {
  const school = await schoolOf(work, worry);
  if (!school.ok) return school;
  return writeReport(work, {
    ...worry,
    schoolId: school.value,
    ...{ checkInId: null, visitId: null },
    severity: severityOf(worry),
  });
}

type Written = Omit<Worry, "schoolId"> & { schoolId: number; severity: Severity } & {
  /** The record in which it was said. */
  checkInId: string | null;
  visitId: string | null;
};

/**
 * Whoever raises may not read, so nothing is read back. Triggers tell the readers and, where the report is about a mentor,
 * take that mentor off duty in this transaction.
 */
export async function writeReport(
  work: Work<Raiser | FieldViewer | CounsellorViewer>,
  report: Written,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const id = randomUUID();
  const { childId, checkInId, visitId, schoolId, aboutVolunteerId, aboutPersonId } = report;
  await tx.$executeRaw`
    INSERT INTO safeguarding_reports (id, school_id, child_id, child_told, check_in_id, visit_id, situation, danger, severity, about,
      about_volunteer_id, about_person_id, about_told, account, raised_at, state_since)
    VALUES (${id}::uuid, ${schoolId}::int, ${childId}::uuid, ${report.childTold}, ${checkInId}::uuid, ${visitId}::uuid, ${report.situation}::report_situation,
      ${report.danger}, ${report.severity}::concern_level, ${report.about}::report_about, ${aboutVolunteerId}::uuid, ${aboutPersonId}::uuid,
      ${report.aboutTold}, ${report.account}, ${now}::timestamptz, ${now}::timestamptz)`;
  const kind = viewer.kind === "family" ? "FAMILY" : report.teacher ? "TEACHER" : "PERSON";
  await tx.$executeRaw`
    INSERT INTO safeguarding_reporters (report_id, kind, person_id, member_id, teacher, phone)
    VALUES (${id}::uuid, ${kind}::reporter_kind, ${viewer.kind === "family" ? null : viewer.personId}::uuid,
      ${viewer.kind === "family" ? viewer.memberId : null}::uuid, ${report.teacher}, ${report.phone})`;
  await audit(work, {
    action: "report.raised",
    subject: "report",
    subjectId: id,
    schoolId,
    ...(childId && { childId }),
    details: { situation: report.situation, danger: report.danger, about: report.about },
  });
  return passed();
}

/** The child, the mentor or the colleague that was chosen is none that this viewer may name. */
export const notTheirs = (field: string) => refused("INVALID", field);
