import type { Sql } from "~/adapters/database.server";
import { AT, DISTRICT, insertRow, type Scene } from "./scene-ids";

/** A department with a member, a meeting whose minutes are closed with one item, one that is planned, and what was agreed. */
export async function insertConference(sql: Sql, ids: Scene) {
  const { school } = ids;
  const of = { place_id: DISTRICT };
  await insertRow(sql, "conference_departments", {
    ...{ id: ids.department, ...of, name: `DEPARTMENT-${school}`, position: 100, version: 1 },
  });
  await insertRow(sql, "conference_members", {
    ...{ id: ids.conferenceMember, ...of, department_id: ids.department, name: "吴科长", version: 1 },
    ...{ post: "", phone: "0917-3621000", mail: "", from_on: "2026-01-01" },
  });
  const by = { recorded_by: ids.coordinator, recorded_at: AT };
  for (const [meeting, item] of [
    [ids.meeting, ids.agendaItem],
    [ids.meetingClosed, ids.closedItem],
  ]) {
    await insertRow(sql, "conference_meetings", {
      ...{
        id: meeting,
        ...of,
        title: `MEETING-${school}`,
        on_day: "2026-09-10",
        at: 540,
        venue: "二楼会议室",
      },
      ...{ chair: "周主任", note_taker: "郑干事", state: "PLANNED", version: 1 },
      ...{ planned_by: ids.coordinator, planned_at: AT },
    });
    await insertRow(sql, "conference_seats", {
      ...{ meeting_id: meeting, department_id: ids.department, ...of, attendance: "PRESENT", who: "" },
    });
    await insertRow(sql, "conference_items", {
      ...{ id: item, meeting_id: meeting, ...of, position: 1, title: "ITEM", said: "SAID", decided: "" },
      version: 1,
    });
  }
  await insertRow(sql, "conference_actions", {
    ...{
      id: ids.action,
      ...of,
      meeting_id: ids.meetingClosed,
      what: "ACTION",
      department_id: ids.department,
    },
    ...{ person: "", mail: "", due_on: "2026-09-30", state: "OPEN", ...by },
  });
  await sql.query(
    "UPDATE conference_meetings SET state = 'CLOSED', closed_by = $2, closed_at = $3, version = 2 WHERE id = $1",
    [ids.meetingClosed, ids.coordinator, AT],
  );
  await insertRow(sql, "conference_notes", {
    ...{ id: ids.conferenceNote, ...of, action_id: ids.action, kind: "UPDATE", said: "WORD", ...by },
  });
}

/** The demo's own: the meeting that is being prepared, one whose minutes are closed, and what was agreed. */
export async function conferenceIn(sql: Sql) {
  const one = async (select: string) => (await sql.query<{ id: string }>(`${select} LIMIT 1`))[0]?.id ?? "";
  const meeting = (state: string) =>
    one(`SELECT id FROM conference_meetings WHERE state = '${state}' ORDER BY on_day DESC`);
  return {
    meeting: await meeting("PLANNED"),
    meetingClosed: await meeting("CLOSED"),
    department: await one("SELECT department_id AS id FROM conference_members ORDER BY id"),
    action: await one("SELECT action_id AS id FROM conference_notes WHERE kind = 'PUT_OFF' ORDER BY id"),
  };
}
