import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, unique } from "./rule";

const UNBOOKED = { counsellor_id: null, room_id: null, seat: null, starts_at: null, ends_at: null };
const again = ({ appointment }: Scene, changes: Record<string, unknown>) =>
  copied("appointments", appointment, changes);
const asks = (here: Scene) => again(here, { state: "ASKED", ...UNBOOKED });
const AHEAD = { state: "BOOKED", starts_at: "2026-09-17T08:00:00Z", ends_at: "2026-09-17T08:40:00Z" };

/** Appointments in the counselling room, and notes. */
export const COUNSELLING_RULES: Record<string, Rule> = {
  appointments_because: check(
    () => [
      "UPDATE appointments SET asked_because = ''",
      "UPDATE appointments SET asked_because = repeat('x', 301)",
    ],
    () => ["UPDATE appointments SET asked_because = repeat('x', 300)"],
  ),
  appointments_time: check(() => ["UPDATE appointments SET ends_at = starts_at"]),
  appointments_booked: check(
    () => ["counsellor_id", "room_id", "seat"].map((column) => `UPDATE appointments SET ${column} = NULL`),
    (here) => [asks(here)],
  ),
  appointments_one_asked: unique(
    (here) => [asks(here) + asks(here)],
    (here) => [asks(here) + again(here, { state: "CANCELLED" })],
  ),
  NO_COUNSELLOR_HERE: raised(
    (here, there) => [
      again(here, { ...AHEAD, counsellor_id: there.counsellor }),
      again(here, { ...AHEAD, counsellor_id: here.coordinator }),
    ],
    (here) => [again(here, AHEAD), again(here, { ...AHEAD, counsellor_id: here.fellow })],
  ),
  COUNSELLOR_BUSY: raised((here) => [
    again(here, AHEAD) + again(here, { ...AHEAD, seat: 1, child_id: here.child }),
  ]),
  counselling_notes_text: check(
    () => ["UPDATE counselling_notes SET text = ''", "UPDATE counselling_notes SET text = repeat('x', 4001)"],
    () => ["UPDATE counselling_notes SET text = repeat('x', 4000)"],
  ),
};
