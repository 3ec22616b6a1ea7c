/** The joint conference: minutes are written until they are closed, words to an action stand as they were written. */
export const CONFERENCE_STAFF: Record<string, string> = {
  ...Object.fromEntries(
    ["departments", "members", "meetings", "seats", "items", "actions", "notes"].flatMap((table) => [
      [`INSERT conference_${table}`, "*"],
      [`SELECT conference_${table}`, "*"],
    ]),
  ),
  "DELETE conference_items": "*",
  "DELETE conference_seats": "*",
  "UPDATE conference_departments": "name retired_on version",
  "UPDATE conference_items": "position said decided version",
  "UPDATE conference_meetings": "title on_day at venue chair note_taker state closed_by closed_at version",
  "UPDATE conference_members": "name post phone mail from_on until_on version",
  "UPDATE conference_seats": "attendance who",
};

/** Schools see nothing of it. */
export const CONFERENCE_UNSEEN = {
  ...{ conference_departments: 0, conference_members: 0, conference_meetings: 0, conference_seats: 0 },
  ...{ conference_items: 0, conference_actions: 0, conference_notes: 0 },
};
