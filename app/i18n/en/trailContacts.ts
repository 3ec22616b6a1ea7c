import type { Catalogue } from "../catalogue";
import type { trailContacts as chinese } from "../zh-CN/trailContacts";

/** What was done about contacts, rooms and the calendar. */
export const trailContacts = {
  feed: { made: "Made a calendar for a phone", revoked: "Ended a calendar for a phone" },
  message: { resent: "Sent a letter again" },
  availability: {
    "hours-set": "Set the hours in which somebody has time",
    "absence-added": "Recorded days away",
    "absence-dropped": "Removed days away",
    "zone-set": "Set the time zone of a proxy parent",
  },
  task: {
    created: "Wrote down a task",
    assigned: "Gave a task to somebody else",
    done: "Did a task",
    dropped: "Dropped a task",
  },
  call: {
    booked: "Booked a call with the family",
    moved: "Moved a call with the family",
    cancelled: "Called off a call with the family",
    held: "Recorded that a call with the family took place",
    missed: "Recorded that a call with the family did not come about",
  },
  report: {
    raised: "Reported a worry",
    opened: "Opened a safeguarding report",
    "police-told": "Recorded that the police were told",
    receipt: "Recorded the receipt of the police",
    "taken-up": "Took up a safeguarding report",
    feedback: "Recorded feedback",
    notice: "Notified a department",
    note: "Added a note to a safeguarding report",
    "handed-over": "Handed over a safeguarding report",
    suspended: "Paused a proxy parent because of a report",
    lifted: "Let a proxy parent serve again after a report",
    closed: "Closed a safeguarding report",
  },
  gap: {
    "return-recorded": "Recorded days on which a parent is home",
    "return-dropped": "Removed days on which a parent is home",
  },
  room: {
    added: "Added a room",
    changed: "Changed a room",
    retired: "Stopped the use of a room",
    closed: "Closed a room for a while",
    reopened: "Opened a room again",
  },
  timetable: {
    started: "Began a timetable",
    adjusted: "Changed one match in a timetable",
    "placed-again": "Placed a timetable again",
    published: "Published a timetable",
    discarded: "Discarded a timetable",
  },
  supervisor: {
    added: "Added a supervising teacher",
    ended: "Recorded that a teacher no longer supervises",
  },
  calendar: {
    "day-added": "Added a day to the calendar",
    imported: "imported days of the calendar from a file",
    "day-dropped": "Removed a day from the calendar",
    "term-added": "Added a term",
    "term-dropped": "Removed a term",
    "lessons-set": "Set the lessons of the week",
  },
  contact: {
    told: "Told the family of a change",
    "move-asked": "Asked to move a contact",
    "move-withdrawn": "Took back a request to move a contact",
    "move-refused": "Declined to move a contact",
    "corner-opened": "Opened the tablet for the child to say how it was",
    "corner-answered": "Said on the tablet how it was",
    confirmed: "Confirmed a contact",
    held: "Recorded a contact",
    missed: "Recorded a missed contact",
    cancelled: "Cancelled a contact",
    moved: "Moved a contact",
  },
} satisfies Catalogue<typeof chinese>;
