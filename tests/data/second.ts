import { randomUUID } from "node:crypto";
import type { Scene } from "../support/scene";
import { copied, copiedWhere, type Row } from "./rule";

/** Statements that bring a second approved mentor to the school; `volunteer` is the new id. */
export function secondMentor(here: Scene, changes: Row = {}) {
  const volunteer = randomUUID();
  const application = randomUUID();
  const statements =
    copied("volunteers", here.mentor, { id: volunteer, person_id: here.otherPerson, ...changes }) +
    copied("applications", here.application, { id: application, volunteer_id: volunteer }) +
    copiedWhere("application_approvals", `application_id = '${here.application}'`, {
      application_id: application,
    }) +
    `INSERT INTO screening_items (application_id, school_id, kind, state, authority, checked_on, expires_on, minutes, recorded_by, recorded_at)
     SELECT '${application}', school_id, kind, state, authority, checked_on, expires_on, minutes, recorded_by, recorded_at
     FROM screening_items WHERE application_id = '${here.application}';`;
  return { volunteer, application, statements };
}

/** Statements that bring a second child with a slot and a permission to the school. */
export function secondChild(here: Scene) {
  const child = randomUUID();
  const slot = randomUUID();
  const statements =
    copied("children", here.child, { id: child }) +
    copied("slots", here.slot, { id: slot, child_id: child }) +
    copied("permissions", here.under14, { child_id: child }) +
    copied("permissions", here.participation, { child_id: child });
  return { child, slot, statements };
}

/** Statements for another active match like the scene's, with its approval and its permission. */
export function secondMatch(here: Scene, changes: Row) {
  const match = randomUUID();
  const { child_id = here.child } = changes;
  const statements =
    copied("matches", here.match, { id: match, state: "ACTIVE", ...changes }) +
    copiedWhere("match_approvals", `match_id = '${here.match}'`, { match_id: match }) +
    copied("permissions", here.matchPermission, { match_id: match, child_id });
  return { match, statements };
}

export const TWO_CHILDREN_EACH = "UPDATE volunteers SET capacity = 2;";
