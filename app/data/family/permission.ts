import type { FamilyViewer } from "~/domain/access/viewer";
import {
  type Answered,
  FAMILY_QUESTIONS,
  newerTexts,
  questionState,
  standingOf,
  textsOf,
} from "~/domain/child/family-permission";
import type { PermissionMethod } from "~/generated/prisma/client";
import type { Work } from "../work.server";

export interface FamilyAnswer extends Answered {
  id: string;
  matchId: string | null;
  givenOn: Date;
  method: PermissionMethod;
  language: string;
  /** Code of who of the family answered. */
  relation: number;
}

type Dated = Omit<FamilyAnswer, "givenOn" | "withdrawnAt"> & { givenOn: string; withdrawnAt: string | null };

interface Asking {
  name: string;
  phone: string;
  contactName: string;
  timeZone: string;
  relation: number;
  guardian: boolean;
  guardians: number[];
  separate: boolean;
  inProgramme: boolean;
  answers: Dated[];
}

/** What was asked of this family and how it answered, the newest first; whether whoever holds the card may answer. One statement. */
export async function familyPermission({ tx, viewer, now }: Work<FamilyViewer>) {
  const [row] = await tx.$queryRaw<Asking[]>`
    SELECT c.name, s.phone, s.contact_name AS "contactName", s.time_zone AS "timeZone",
      o.relation, o.guardian, o.guardians, o.separate, o.in_programme AS "inProgramme",
      (SELECT coalesce(jsonb_agg(a ORDER BY a."recordedAt" DESC, a.id), '[]') FROM (
        SELECT p.id, p.kind, p.match_id AS "matchId", p.granted, p.text_version AS "textVersion", p.language, p.method,
          p.given_on AS "givenOn", p.withdrawn_at AS "withdrawnAt", p.recorded_at AS "recordedAt", f.relation
        FROM permissions p JOIN family_members f ON f.id = p.member_id WHERE p.child_id = c.id ORDER BY p.recorded_at DESC LIMIT ${SHOWN}) a) AS answers
    FROM app.own_standing(${now}::timestamptz) o, children c JOIN schools s ON s.id = c.school_id WHERE c.id = ${viewer.childId}::uuid`;
  if (!row) return null;
  const answers = row.answers.map(dated);
  return {
    ...row,
    answers,
    questions: FAMILY_QUESTIONS.map((question) => ({
      question,
      state: questionState(answers, question, row.separate),
      standing: standingOf(answers, question),
      newer: newerTexts(answers, textsOf(question, row.separate)),
    })),
  };
}

/** Answers that the page lists; a family gives a few a year. */
const SHOWN = 60;

function dated({ givenOn, withdrawnAt, ...answer }: Dated): FamilyAnswer {
  return { ...answer, givenOn: new Date(givenOn), withdrawnAt: withdrawnAt ? new Date(withdrawnAt) : null };
}

export type FamilyPermission = NonNullable<Awaited<ReturnType<typeof familyPermission>>>;
