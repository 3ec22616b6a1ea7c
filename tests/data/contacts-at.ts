import type { Scene } from "../support/scene";
import { copied, type Row } from "./rule";
import { secondChild, secondMatch, secondMentor, TWO_CHILDREN_EACH } from "./second";

/** A planned contact of 22 September 2026, a Tuesday, by the hours of UTC. */
export const at = (from: string, to: string, more: Row = {}): Row => ({
  plan_id: null,
  starts_at: `2026-09-22T${from}:00Z`,
  ends_at: `2026-09-22T${to}:00Z`,
  local_start: `2026-09-22T${from}`,
  state: "PLANNED",
  ...more,
});
export const contact = (here: Scene, changes: Row) => copied("contacts", here.contact, changes);

/** A contact of the scene's mentor with the scene's child from 8:00 to 9:00, and one with a second child. */
export function mentorTwice(here: Scene, second: Row) {
  const { child, slot, statements } = secondChild(here);
  const { match, statements: matched } = secondMatch(here, { child_id: child, slot_id: slot });
  const twice =
    contact(here, at("08:00", "09:00")) + contact(here, { ...second, match_id: match, child_id: child });
  return TWO_CHILDREN_EACH + statements + matched + twice;
}

/** The same for the scene's child and a second mentor. */
export function childTwice(here: Scene, second: Row) {
  const { volunteer, statements } = secondMentor(here);
  const { match, statements: matched } = secondMatch(here, {
    volunteer_id: volunteer,
    slot_id: here.freeSlot,
  });
  const of = { match_id: match, volunteer_id: volunteer };
  return statements + matched + contact(here, at("08:00", "09:00")) + contact(here, { ...second, ...of });
}
