import { pressingCases } from "~/data/dropout/pressing";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { dutiesOf } from "~/domain/dropout/clock";

/**
 * Writes to the coordinators of a school about children who stay away: once on the day on which something falls due, once
 * when it is late. What falls due on one day is one letter. Contact with the home is due at once, so only its lateness is
 * written about. Whether a letter is still right is decided when it is sent.
 */
export async function remindOfAbsences(work: Work<SystemViewer>): Promise<number> {
  const { tx, now } = work;
  const cases = await pressingCases(work);
  const letters = cases.flatMap((one) =>
    dutiesOf(one, now)
      .filter(({ duty, standing }) => standing === "OVERDUE" || (standing === "DUE" && duty !== "CONTACT"))
      .map(({ standing, dueOn }) => ({
        ...{ template: `DROPOUT_${standing}`, case_id: one.id, school_id: one.schoolId },
        due_on: dueOn.toISOString().slice(0, 10),
      })),
  );
  if (letters.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT DISTINCT l.template || ':' || l.case_id || ':' || l.due_on || ':' || g.person_id, l.template, g.person_id,
      jsonb_build_object('caseId', l.case_id, 'dueOn', l.due_on), ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) AS l (template text, case_id uuid, school_id int, due_on text)
    JOIN grants g ON g.school_id = l.school_id AND g.role = 'COORDINATOR' AND g.revoked_at IS NULL
    JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    ON CONFLICT (key) DO NOTHING`;
}
