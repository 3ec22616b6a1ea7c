import { type Work, withViewer } from "~/data/work.server";
import type { Viewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import type { TestDatabase } from "../../support/databases";
import { aSchool, insertRow, NOW, type Scene } from "../../support/scene";

class RolledBack extends Error {
  constructor(readonly verdict: unknown) {
    super("refused");
  }
}

/** Runs a command as a page's action does: what it refuses leaves no trace. */
export async function doing<V extends Viewer, T>(
  given: TestDatabase,
  viewer: V,
  body: (work: Work<V>) => Promise<Verdict<T>>,
  now = NOW,
): Promise<Verdict<T>> {
  try {
    return await withViewer(given.site.prisma, viewer, now, async (work) => {
      const verdict = await body(work);
      if (!verdict.ok) throw new RolledBack(verdict);
      return verdict;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.verdict as Verdict<T>;
    throw error;
  }
}

export function reading<V extends Viewer, T>(
  given: TestDatabase,
  viewer: V,
  body: (work: Work<V>) => Promise<T>,
  now = NOW,
): Promise<T> {
  return withViewer(given.site.prisma, viewer, now, body);
}

let schools = 0;

/** A school of its own for one test, with a contact that lies ahead. */
export async function aSchoolWithContactAhead(given: TestDatabase): Promise<Scene & { ahead: string }> {
  schools += 1;
  const number = schools;
  const ids = await given.superuser((sql) => aSchool(sql, number));
  const ahead = ids.contact.replace(/61$/, "63");
  await given.superuser((sql) =>
    insertRow(sql, "contacts", {
      id: ahead,
      match_id: ids.match,
      plan_id: ids.plan,
      school_id: ids.school,
      child_id: ids.child,
      volunteer_id: ids.mentor,
      state: "CONFIRMED",
      starts_at: "2026-09-22T08:30:00Z",
      ends_at: "2026-09-22T09:00:00Z",
      local_start: "2026-09-22T16:30",
      time_zone: "Asia/Shanghai",
      mode: "CALL",
      place: "家里",
    }),
  );
  return { ...ids, ahead };
}

export async function rowOf(given: TestDatabase, table: string, id: string) {
  const rows = await given.superuser((sql) =>
    sql.query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE id = $1`, [id]),
  );
  return rows[0] ?? {};
}

export function actionsOn(given: TestDatabase, childId: string) {
  return given.superuser(async (sql) => {
    const rows = await sql.query<{ action: string }>(
      "SELECT action FROM audit WHERE subject = 'child' AND subject_id = $1 AND action NOT IN ('child.read', 'match.approved') ORDER BY id",
      [childId],
    );
    return rows.map(({ action }) => action);
  });
}
