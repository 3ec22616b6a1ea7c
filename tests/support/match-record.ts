import type { TestDatabase } from "./databases";
import type { Scene } from "./scene";

/** What the database holds about the match of a scene, past every wall. */
export function recordOf(given: TestDatabase) {
  const rows = <T>(text: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(text, values));
  const matchRow = async (ids: Scene) =>
    (await rows<Record<string, unknown>>("SELECT * FROM matches WHERE id = $1", ids.match))[0];
  const childState = async (ids: Scene) =>
    (await rows<{ state: string }>("SELECT state FROM children WHERE id = $1", ids.child))[0]?.state;
  const contacts = (ids: Scene) =>
    rows<{ id: string; state: string; local_start: string; version: number; missed_side: string | null }>(
      "SELECT * FROM contacts WHERE match_id = $1 ORDER BY starts_at, state",
      ids.match,
    );
  const letters = async (ids: Scene) =>
    (
      await rows<{ template: string }>(
        "SELECT template FROM outbox WHERE payload->>'matchId' = $1 ORDER BY created_at",
        ids.match,
      )
    ).map(({ template }) => template);
  const audited = async (ids: Scene) =>
    (
      await rows<{ action: string }>(
        "SELECT action FROM audit WHERE subject = 'match' AND subject_id = $1 ORDER BY id",
        ids.match,
      )
    ).map(({ action }) => action);
  return { rows, matchRow, childState, contacts, letters, audited };
}
