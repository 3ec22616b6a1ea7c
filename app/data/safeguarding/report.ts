import type { OfficerViewer } from "~/domain/access/viewer";
import type { ReportState, StepKind } from "~/domain/safeguarding/lifecycle";
import type { About, Department, Outcome, Severity, Situation } from "~/domain/safeguarding/report";
import type { Named } from "~/domain/safeguarding/worry";
import type { Work } from "../work.server";

export interface Reporter {
  kind: "PERSON" | "FAMILY" | "TEACHER";
  name: string;
  /** Code of the relation, for one of the family. */
  relation: number | null;
  teacher: string;
  phones: string[];
}

export interface ReportFile {
  id: string;
  schoolId: number;
  /** The worst that it says, with what was added to it. */
  situation: Situation;
  danger: boolean;
  severity: Severity;
  about: About;
  aboutTold: string;
  aboutName: string | null;
  account: string;
  childTold: string;
  fromCheckIn: boolean;
  raisedAt: Date;
  state: ReportState;
  stateSince: Date;
  level: 0 | 1 | 2;
  districtSince: Date | null;
  stoodDown: boolean;
  due: Date | null;
  child: {
    id: string;
    name: string;
    grade: number;
    className: string;
    birthDate: string;
    address: string;
  } | null;
  family: { name: string; relation: number; phone: string; guardian: boolean; carer: boolean }[];
  /** Null for whoever is not told who raised it. */
  reporter: Reporter | null;
  school: { nameZh: string; nameEn: string; phone: string; timeZone: string };
}

/** Everything of one report that the viewer may read; null when it is none of theirs. */
export async function reportFile({ tx }: Work<OfficerViewer>, id: string): Promise<ReportFile | null> {
  const [row] = await tx.$queryRaw<ReportFile[]>`
    SELECT r.id, r.school_id AS "schoolId", w.situation, r.danger, w.severity, r.about, r.about_told AS "aboutTold",
      coalesce((SELECT v.name FROM volunteers v WHERE v.id = r.about_volunteer_id), (SELECT p.name FROM people p WHERE p.id = r.about_person_id)) AS "aboutName",
      r.account, r.child_told AS "childTold", r.check_in_id IS NOT NULL AS "fromCheckIn", r.raised_at AS "raisedAt", r.state,
      r.state_since AS "stateSince", r.level, r.district_since AS "districtSince", r.stood_down AS "stoodDown", app.report_due(r) AS due,
      (SELECT jsonb_build_object('id', c.id, 'name', c.name, 'grade', c.grade, 'className', c.class_name, 'birthDate', c.birth_date, 'address', c.address)
        FROM children c WHERE c.id = r.child_id) AS child,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'relation', f.relation, 'phone', f.phone, 'guardian', f.guardian, 'carer', f.carer)
        ORDER BY f.guardian DESC, f.relation, f.id), '[]') FROM family_members f WHERE f.child_id = r.child_id) AS family,
      (SELECT jsonb_build_object('kind', w.kind, 'name', coalesce(p.name, f.name, ''), 'relation', f.relation, 'teacher', w.teacher,
          'phones', to_jsonb(array_remove(ARRAY[nullif(w.phone, ''), nullif(coalesce(p.phone, v.phone, f.phone), '')], NULL)))
        FROM safeguarding_reporters w LEFT JOIN people p ON p.id = w.person_id LEFT JOIN volunteers v ON v.person_id = w.person_id
        LEFT JOIN family_members f ON f.id = w.member_id WHERE w.report_id = r.id) AS reporter,
      jsonb_build_object('nameZh', s.name_zh, 'nameEn', s.name_en, 'phone', s.phone, 'timeZone', s.time_zone) AS school
    FROM safeguarding_reports r JOIN schools s ON s.id = r.school_id CROSS JOIN LATERAL app.report_says(r) w WHERE r.id = ${id}::uuid`;
  return row ?? null;
}

export interface StepRow {
  id: string;
  kind: StepKind;
  at: Date;
  /** Null: the site itself. */
  by: string | null;
  to: string | null;
  mentor: string | null;
  happenedAt: Date | null;
  station: string;
  officer: string;
  receiptNumber: string;
  department: Department | null;
  outcome: Outcome | null;
  level: number | null;
  severity: Severity | null;
  situation: Situation | null;
  note: string;
}

/** What was done about it, the latest first. */
export function reportSteps({ tx }: Work<OfficerViewer>, id: string): Promise<StepRow[]> {
  return tx.$queryRaw<StepRow[]>`
    SELECT s.id, s.kind, s.at, b.name AS by, t.name AS to, v.name AS mentor, s.happened_at AS "happenedAt", s.station, s.officer,
      s.receipt_number AS "receiptNumber", s.department, s.outcome, s.level, s.severity, s.situation, s.note
    FROM safeguarding_steps s LEFT JOIN people b ON b.id = s.by_id LEFT JOIN people t ON t.id = s.to_id LEFT JOIN volunteers v ON v.id = s.volunteer_id
    WHERE s.report_id = ${id}::uuid ORDER BY s.at DESC, s.id`;
}

/** To whom it may be handed over, and which mentor it may be about. */
export async function reportChoices({ tx }: Work<OfficerViewer>, id: string) {
  const colleagues = await tx.$queryRaw<
    Named[]
  >`SELECT c.id, c.name FROM app.report_colleagues(${id}::uuid) c ORDER BY c.name, c.id`;
  const mentors = await tx.$queryRaw<
    (Named & { own: boolean })[]
  >`SELECT m.id, m.name, m.own FROM app.report_mentors(${id}::uuid) m`;
  return { colleagues, mentors };
}
