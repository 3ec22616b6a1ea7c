import type { CaseFacts } from "~/domain/dropout/clock";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { CASE_FACTS, caseStanding } from "./standing";

interface PressingCase extends CaseFacts {
  id: string;
  schoolId: number;
}

/** Cases in which something is due or late, all that there are or one of them. One statement. */
export const pressingCases = ({ tx, now }: Work, id?: string) =>
  tx.$queryRaw<PressingCase[]>`
    SELECT k.id, k.school_id AS "schoolId", ${CASE_FACTS}
    FROM dropout_cases k
    WHERE ${caseStanding(now)} IN ('DUE', 'OVERDUE') ${id ? Prisma.sql`AND k.id = ${id}::uuid` : Prisma.empty}`;
