import { paths } from "~/http/paths";
import { type Commands, fills, madeBySql, type Stage, sends } from "./command";

/** The newest record is a week old, and nobody of the family has said anything to it. */
async function askedAbout(stage: Stage) {
  await madeBySql(stage, "DELETE FROM child_signals WHERE family_answer_id IS NOT NULL");
  await madeBySql(stage, "DELETE FROM family_answers");
  await madeBySql(stage, "UPDATE check_ins SET happened_on = '2026-11-16' WHERE id = $1", [
    stage.cast.here.checkIn,
  ]);
  return paths.family;
}

/** A contact of the coming week, which nobody has said to know of. */
export async function ahead(stage: Stage) {
  await madeBySql(
    stage,
    `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode)
     SELECT id, school_id, child_id, volunteer_id, '2026-11-26T11:00:00Z', '2026-11-26T11:20:00Z', '2026-11-26T19:00',
       'Asia/Shanghai', 'CALL' FROM matches WHERE id = $1`,
    [stage.cast.here.match],
  );
  return paths.family;
}

/** An own call of next week, in the room of the scene as it stands open. */
async function ownCall(stage: Stage) {
  await openRoom(stage);
  await madeBySql(
    stage,
    `INSERT INTO parent_calls (school_id, child_id, member_id, room_id, mode, starts_at, ends_at, local_start, time_zone, booked_member_id, booked_at)
     VALUES ($1, $2, $3, $4, 'CALL', '2026-11-27T09:00:00Z', '2026-11-27T09:20:00Z', '2026-11-27T17:00', 'Asia/Shanghai', $3, '2026-11-22')`,
    [stage.cast.here.school, stage.cast.here.child, stage.cast.here.member, stage.cast.here.room],
  );
  return paths.familyCalls;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 360, until: 1290 }));

/** Open all day, on every day, with no lessons and no holidays in the way. */
export async function openRoom(stage: Stage) {
  await madeBySql(stage, "UPDATE rooms SET hours = $2, kind = 'FAMILY_PHONE' WHERE id = $1", [
    stage.cast.here.room,
    JSON.stringify(DAYS),
  ]);
  for (const statement of [
    "UPDATE room_closures SET lifted_at = now()",
    "UPDATE supervisors SET ended_at = '2026-09-02'",
    "DELETE FROM timetables",
    "DELETE FROM terms",
    "DELETE FROM calendar_days",
    "DELETE FROM absences WHERE child_id IS NOT NULL",
    "DELETE FROM weekly_hours WHERE child_id IS NOT NULL",
  ])
    await madeBySql(stage, statement);
  return paths.familyCalls;
}

export const familyOwnCommands: Commands = {
  "routes/family+/calls": {
    book: fills("family", {
      at: openRoom,
      typed: () => ({ when: "2026-11-27T17:00" }),
    }),
    giveUp: fills("family", { at: ownCall }),
  },
  "routes/family+/details": {
    save: fills("family", { typed: () => ({ phone: "13800000009" }) }),
    texts: fills("family", {
      typed: () => ({ channel: "SMS", told: ["CONTACT_AHEAD"], quietFrom: "20:00" }),
    }),
  },
  "routes/family+/notice": {
    give: fills("family", {
      typed: () => ({ carer: "OTHER", carerName: "陈大妈", carerIs: "邻居", fromOn: "2026-11-01" }),
    }),
  },
};

/** Of the family's home. */
export const familyHomeCommands: Commands[string] = {
  expect: fills("family", { at: ahead }),
  touch: fills("family", { at: askedAbout, typed: () => ({ knows: "NO" }) }),
  face: fills("family", { at: askedAbout, typed: () => ({ face: "2", words: "说得太短" }) }),
  leave: sends("family", () => ({}), { again: true }),
};
