import type { Scene } from "../support/scene";
import { at, childTwice, contact, mentorTwice } from "./contacts-at";
import { check, copied, overlap, type Row, type Rule, raised, range, unique } from "./rule";
import { secondChild, secondMatch, TWO_CHILDREN_EACH } from "./second";

/** In the scene's corner, which is open from 15:40 to 18:00 at the school; 08:00 UTC is 16:00 there. */
const seated = (here: Scene, from: string, to: string, more: Row = {}) =>
  at(from, to, { room_id: here.room, seat: 1, mode: "VIDEO", ...more });
const call = (here: Scene, from: string, to: string, more: Row = {}) => {
  const { starts_at, ends_at, local_start, state } = at(from, to);
  return copied("parent_calls", here.call, { starts_at, ends_at, local_start, state, outcome: "", ...more });
};
const closure = (here: Scene, from: string, to: string) =>
  copied("room_closures", here.closure, {
    starts_at: `2026-09-22T${from}:00Z`,
    ends_at: `2026-09-22T${to}:00Z`,
    lifted_at: null,
  });
const CAP_3 = "UPDATE rooms SET daily_cap = 3;";

const overlapping = [at("08:00", "09:00"), at("08:59", "10:00"), at("07:00", "08:01"), at("08:15", "08:20")];
const apart = [
  at("09:00", "10:00"),
  at("07:00", "08:00"),
  at("08:00", "09:00", { mode: "LETTER" }),
  at("08:00", "09:00", { mode: "ACTIVITY" }),
  at("08:00", "09:00", { state: "CANCELLED" }),
];

/** A second child with its second mentor's match, so that only a seat or a teacher can collide. */
function elsewhere(here: Scene, second: (child: string) => string) {
  const { child, statements } = secondChild(here);
  return (
    statements + copied("family_members", here.member, { id: MEMBER_2, child_id: child }) + second(child)
  );
}
const ROOM_2 = "00000000-0000-4000-8000-00000000abce";
const MEMBER_2 = "00000000-0000-4000-8000-00000000abcd";
const otherCall = (here: Scene, child: string, more: Row = {}) =>
  call(here, "08:00", "08:20", { child_id: child, member_id: MEMBER_2, ...more });
/** The mentor's contact with another child, at an hour of its own. */
const otherContact = (here: Scene, second: Row) => {
  const { child, slot, statements } = secondChild(here);
  const { match, statements: matched } = secondMatch(here, { child_id: child, slot_id: slot });
  return (
    TWO_CHILDREN_EACH + statements + matched + contact(here, { ...second, match_id: match, child_id: child })
  );
};

/** Rooms, seats, teachers, parents' calls, and the one list of who is taken when. */
export const ROOM_RULES: Record<string, Rule> = {
  engagements_free: overlap(
    (here) => [
      ...overlapping.flatMap((second) => [mentorTwice(here, second), childTwice(here, second)]),
      contact(here, at("08:00", "09:00")) + call(here, "08:30", "08:50"),
      call(here, "08:30", "08:50") + contact(here, at("08:00", "09:00")),
      CAP_3 + call(here, "08:00", "08:20") + call(here, "08:10", "08:30", { seat: 2, supervisor_id: null }),
      // Another child: the same seat, and the same teacher in another room.
      elsewhere(
        here,
        (child) => call(here, "08:00", "08:20") + otherCall(here, child, { supervisor_id: null }),
      ),
      elsewhere(
        here,
        (child) =>
          copied("rooms", here.room, { id: ROOM_2, name_zh: "二号" }) +
          call(here, "08:00", "08:20") +
          otherCall(here, child, { seat: 2, room_id: ROOM_2 }),
      ),
      call(here, "08:00", "08:20") + otherContact(here, seated(here, "08:10", "08:30")),
      closure(here, "07:00", "09:00") + call(here, "08:40", "09:00"),
      closure(here, "07:00", "09:00") + contact(here, seated(here, "08:00", "08:20", { seat: 3 })),
      contact(here, seated(here, "08:00", "08:20")) + closure(here, "08:10", "12:00"),
      closure(here, "07:00", "09:00") + closure(here, "08:00", "10:00"),
      "UPDATE contacts SET ends_at = '2026-09-10T09:20:00Z', starts_at = '2026-09-10T08:50:00Z'",
      `${contact(here, at("08:00", "09:00", { state: "CANCELLED" }))}${call(here, "08:30", "08:50")}
       UPDATE contacts SET state = 'PLANNED', missed_side = NULL WHERE state = 'CANCELLED'`,
    ],
    (here) => [
      ...apart.flatMap((second) => [mentorTwice(here, second), childTwice(here, second)]),
      elsewhere(
        here,
        (child) => call(here, "08:00", "08:20") + otherCall(here, child, { seat: 2, supervisor_id: null }),
      ),
      // A teacher oversees all who sit in one room.
      elsewhere(here, (child) => call(here, "08:00", "08:20") + otherCall(here, child, { seat: 2 })),
      CAP_3 + call(here, "08:00", "08:20") + call(here, "08:20", "08:40"),
      call(here, "08:00", "08:20", { state: "CANCELLED" }) + contact(here, at("08:00", "08:20")),
      `${closure(here, "07:00", "09:00")} UPDATE room_closures SET lifted_at = now(); ${call(here, "08:00", "08:20")}`,
      // Two that change places in one statement.
      `${CAP_3} ${call(here, "08:00", "08:20")} ${call(here, "08:20", "08:40")}
       UPDATE parent_calls SET starts_at = starts_at + CASE WHEN starts_at = '2026-09-22T08:00:00Z' THEN interval '20 minutes' ELSE interval '-20 minutes' END,
         ends_at = ends_at + CASE WHEN starts_at = '2026-09-22T08:00:00Z' THEN interval '20 minutes' ELSE interval '-20 minutes' END
       WHERE state = 'PLANNED'`,
    ],
  ),
  engagements_of: check(() => [
    "UPDATE engagements SET contact_id = NULL WHERE contact_id IS NOT NULL",
    "UPDATE engagements SET closure_id = (SELECT id FROM room_closures LIMIT 1)",
  ]),
  engagements_place: check(() => ["UPDATE engagements SET place = ''"]),
  rooms_seats: range("rooms", "seats", 1, 20),
  rooms_minutes: range("rooms", "max_minutes", 5, 240),
  rooms_cap: range("rooms", "daily_cap", 1, 10),
  rooms_hours: check(
    () => [`UPDATE rooms SET hours = '{}'`, `UPDATE rooms SET hours = '3'`],
    () => [`UPDATE rooms SET hours = '[]'`],
  ),
  rooms_open_name: unique(
    ({ room }) => [copied("rooms", room)],
    ({ room }) => [
      `UPDATE rooms SET closed_at = '2026-10-01'; ${copied("rooms", room, { closed_at: null })}`,
    ],
  ),
  room_closures_order: check(() => ["UPDATE room_closures SET ends_at = starts_at"]),
  room_closures_reason: check(
    () => ["", "x".repeat(201)].map((reason) => `UPDATE room_closures SET reason = '${reason}'`),
    () => [`UPDATE room_closures SET reason = '${"x".repeat(200)}'`],
  ),
  supervisors_open_person: unique(
    ({ supervisor, otherPerson }) => [
      `UPDATE supervisors SET person_id = '${otherPerson}' WHERE id = '${supervisor}'; ${copied("supervisors", supervisor)}`,
    ],
    ({ supervisor }) => [copied("supervisors", supervisor)],
  ),
  contacts_seat: check(
    (here) => [
      contact(here, at("08:00", "08:20", { seat: 1 })),
      contact(here, seated(here, "08:00", "08:20", { seat: null, state: "HELD" })),
      contact(here, seated(here, "08:00", "08:20", { seat: null, state: "CANCELLED" })),
      contact(here, seated(here, "08:00", "08:20", { seat: 0 })),
      contact(here, seated(here, "08:00", "08:20", { seat: 21, state: "CANCELLED" })),
    ],
    (here) => [contact(here, seated(here, "08:00", "08:20", { seat: 3 }))],
  ),
  contacts_seat_takes_time: check((here) => [
    contact(here, seated(here, "08:00", "08:20", { mode: "LETTER", state: "HELD" })),
    contact(here, seated(here, "08:00", "08:20", { mode: "ACTIVITY", state: "HELD" })),
  ]),
  parent_calls_order: check(
    () => [
      "UPDATE parent_calls SET ends_at = starts_at",
      "UPDATE parent_calls SET ends_at = starts_at + interval '4 hours 1 minute'",
    ],
    () => ["UPDATE parent_calls SET ends_at = starts_at + interval '4 hours'"],
  ),
  parent_calls_seat: check(
    () => ["0", "21", "NULL"].map((seat) => `UPDATE parent_calls SET seat = ${seat}`),
    () => ["1", "20"].map((seat) => `UPDATE parent_calls SET seat = ${seat}`),
  ),
  NO_SEAT_FREE: raised(
    (here) => [
      `UPDATE rooms SET seats = 1; ${call(here, "08:00", "08:20")} ${otherContact(here, seated(here, "08:10", "08:30", { seat: null }))}`,
      closure(here, "07:00", "09:00") + call(here, "08:00", "08:20", { seat: null }),
    ],
    (here) => [
      call(here, "08:00", "08:20") + otherContact(here, seated(here, "08:10", "08:30", { seat: null })),
      // What is moved within its own time is not in its own way.
      `UPDATE rooms SET seats = 1; ${call(here, "08:00", "08:20")}
       UPDATE parent_calls SET seat = NULL, starts_at = starts_at + interval '5 minutes' WHERE state = 'PLANNED'`,
    ],
  ),
  parent_calls_mode: check(
    () => ["MEETING", "LETTER"].map((mode) => `UPDATE parent_calls SET mode = '${mode}'`),
    () => ["CALL", "VIDEO"].map((mode) => `UPDATE parent_calls SET mode = '${mode}'`),
  ),
  parent_calls_outcome: check(
    () => [
      "UPDATE parent_calls SET outcome = ''",
      "UPDATE parent_calls SET outcome = '', state = 'MISSED'",
      `UPDATE parent_calls SET outcome = '${"x".repeat(301)}'`,
    ],
    () => [
      `UPDATE parent_calls SET outcome = '${"x".repeat(300)}'`,
      "UPDATE parent_calls SET outcome = '', state = 'CANCELLED'",
    ],
  ),
  SUPERVISOR_NOT_HERE: raised(
    (here, there) => [
      contact(here, at("08:00", "08:20", { supervisor_id: there.supervisor })),
      call(here, "08:00", "08:20", { supervisor_id: there.supervisor }),
      `UPDATE supervisors SET ended_at = '2026-09-22T08:10:00Z'; ${call(here, "08:00", "08:20")}`,
    ],
    (here) => [
      contact(here, at("08:00", "08:20", { supervisor_id: here.supervisor })),
      `UPDATE supervisors SET ended_at = '2026-09-22T08:21:00Z'; ${call(here, "08:00", "08:20")}`,
    ],
  ),
  ROOM_OF_ANOTHER_SCHOOL: raised((here, there) => [
    contact(here, seated(there, "08:00", "08:20")),
    call(here, "08:00", "08:20", { room_id: there.room }),
  ]),
  ROOM_RETIRED: raised(
    (here) => [
      `UPDATE rooms SET closed_at = '2026-09-22T08:10:00Z'; ${contact(here, seated(here, "08:00", "08:20"))}`,
      `UPDATE rooms SET closed_at = '2026-09-20T00:00:00Z'; ${call(here, "08:00", "08:20")}`,
    ],
    (here) => [
      `UPDATE rooms SET closed_at = '2026-09-22T08:20:00Z'; ${contact(here, seated(here, "08:00", "08:20"))}`,
      `UPDATE rooms SET closed_at = '2026-09-01T00:00:00Z'; ${contact(here, seated(here, "08:00", "08:20", { state: "HELD" }))}`,
    ],
  ),
  SEAT_NOT_THERE: raised(
    (here) => [
      contact(here, seated(here, "08:00", "08:20", { seat: 4 })),
      call(here, "08:00", "08:20", { seat: 4 }),
    ],
    (here) => [`UPDATE rooms SET seats = 4; ${call(here, "08:00", "08:20", { seat: 4 })}`],
  ),
  ROOM_FOR_SOMETHING_ELSE: raised(
    (here) => [
      contact(here, seated(here, "08:00", "08:20", { mode: "MEETING" })),
      `UPDATE rooms SET kind = 'FAMILY_PHONE'; ${call(here, "08:00", "08:20", { mode: "VIDEO" })}`,
    ],
    (here) => [
      `UPDATE rooms SET kind = 'COUNSELLING'; ${contact(here, seated(here, "08:00", "08:20", { mode: "MEETING" }))}`,
      `UPDATE rooms SET kind = 'FAMILY_PHONE'; ${call(here, "08:00", "08:20", { mode: "CALL" })}`,
      call(here, "08:00", "08:20", { mode: "CALL" }),
    ],
  ),
  TOO_LONG_FOR_ROOM: raised(
    (here) => [contact(here, seated(here, "08:00", "08:31")), call(here, "08:00", "08:31")],
    (here) => [contact(here, seated(here, "08:00", "08:30"))],
  ),
  ROOM_NOT_OPEN: raised(
    (here) => [
      contact(here, seated(here, "07:39", "08:00")),
      call(here, "09:45", "10:01"),
      // A Wednesday, on which it is shut.
      call(here, "08:00", "08:20", { starts_at: "2026-09-23T08:00:00Z", ends_at: "2026-09-23T08:20:00Z" }),
    ],
    (here) => [
      call(here, "07:40", "08:00"),
      call(here, "09:45", "10:00"),
      // What stands already may be confirmed after the room changed its hours.
      `${contact(here, seated(here, "08:00", "08:20"))} UPDATE rooms SET hours = '[]'; UPDATE contacts SET state = 'CONFIRMED' WHERE state = 'PLANNED'`,
    ],
  ),
  DAILY_CAP_REACHED: raised(
    (here) => [
      call(here, "08:00", "08:20") + call(here, "09:00", "09:20", { seat: 2 }),
      contact(here, seated(here, "08:00", "08:20")) + call(here, "09:00", "09:20"),
      call(here, "08:00", "08:20") + contact(here, seated(here, "09:00", "09:20")),
    ],
    (here) => [
      `UPDATE rooms SET daily_cap = 2; ${call(here, "08:00", "08:20")} ${call(here, "09:00", "09:20")}`,
      call(here, "08:00", "08:20", { state: "CANCELLED" }) + call(here, "09:00", "09:20"),
      `${call(here, "08:00", "08:20")} UPDATE parent_calls SET starts_at = starts_at + interval '5 minutes' WHERE state = 'PLANNED'`,
    ],
  ),
  CALL_OF_ANOTHER_CHILD: raised((here, there) => [
    `UPDATE parent_calls SET member_id = '${there.member}' WHERE id = '${here.call}'`,
    `UPDATE parent_calls SET child_id = '${there.child}' WHERE id = '${here.call}'`,
    `UPDATE parent_calls SET school_id = ${there.school} WHERE id = '${here.call}'`,
  ]),
  CHILD_HAS_LEFT: raised(
    (here) => [`UPDATE children SET state = 'LEFT'; ${call(here, "08:00", "08:20")}`],
    () => ["UPDATE children SET state = 'LEFT'; UPDATE parent_calls SET outcome = 'x', state = 'HELD'"],
  ),
  ROOM_IN_USE: raised(
    (here) => [
      `${call(here, "08:00", "08:20", { seat: 3 })} UPDATE rooms SET seats = 2`,
      `${contact(here, seated(here, "08:00", "08:20", { seat: 3 }))} UPDATE rooms SET seats = 2`,
      `${call(here, "08:00", "08:20")} UPDATE rooms SET closed_at = '2026-09-22T08:10:00Z'`,
      `${contact(here, seated(here, "08:00", "08:20"))} UPDATE rooms SET closed_at = '2026-09-22T08:10:00Z'`,
    ],
    (here) => [
      `${call(here, "08:00", "08:20", { seat: 2 })} UPDATE rooms SET seats = 2`,
      `${call(here, "08:00", "08:20")} UPDATE rooms SET closed_at = '2026-09-22T08:20:00Z'`,
      `${call(here, "08:00", "08:20", { state: "CANCELLED", seat: 3 })} UPDATE rooms SET seats = 2, closed_at = '2026-09-21'`,
    ],
  ),
  SUPERVISOR_IN_USE: raised(
    (here) => [
      `${call(here, "08:00", "08:20")} UPDATE supervisors SET ended_at = '2026-09-22T08:10:00Z'`,
      `${contact(here, at("08:00", "08:20", { supervisor_id: here.supervisor }))} UPDATE supervisors SET ended_at = '2026-09-21'`,
    ],
    (here) => [`${call(here, "08:00", "08:20")} UPDATE supervisors SET ended_at = '2026-09-22T08:20:00Z'`],
  ),
};
