import type { Catalogue } from "../catalogue";
import type chinese from "../zh-CN/availability";

export default {
  title: "When {{name}} has time",
  lead: "Contacts are only looked for within these hours.",
  ownTitle: "When I have time",
  ownLead: "The school looks for contacts only within these hours.",
  open: "When they have time",
  hours: {
    title: "An ordinary week",
    lead: {
      volunteer: "On your own clock. Leave a day on which you have no time empty.",
      child: "After lessons, when the child can take a call. Leave a day without time empty.",
      supervisor: "When the teacher can sit with a child. Leave a day without time empty.",
    },
    fromProfile:
      "No hours have been entered yet, so the parts of the week ticked in the profile count. Once you save, these hours count.",
    usual: "Usual times",
    usualHelp: "What you tick is added to the hours below.",
    help: "For example 12:00-13:30 18:00-20:30",
    submit: "Save the hours",
  },
  usual: {
    WEEKDAY_NOONS: "Weekdays, noon, 12–14",
    WEEKDAY_AFTERNOONS: "Weekdays, afternoon, 16–18",
    WEEKDAY_EVENINGS: "Weekdays, evening, 18–21",
    WEEKEND_MORNINGS: "Weekend, morning, 9–12",
    WEEKEND_AFTERNOONS: "Weekend, afternoon, 14–18",
    WEEKEND_EVENINGS: "Weekend, evening, 18–21",
  },
  absences: {
    title: "Days away",
    lead: {
      volunteer: "While you travel, no contact is planned.",
      child: "While the child stays with its parents or in hospital, no contact is planned.",
      supervisor: "While the teacher is on leave or at a training, no contact counts on them.",
    },
    none: "No days away are recorded.",
    firstDay: "First day",
    lastDay: "Last day, included",
    note: "Note",
    noteHelp: "For example: business trip. No ID numbers and nothing about health, please.",
    submit: "Add it",
    drop: "Remove",
    dropNamed: "Remove the days away from {{day}}",
  },
  zone: {
    title: "Your time zone",
    lead: "If you live in another time zone, your hours are on your clock, and the school sees its own.",
    field: "Time zone",
    submit: "Save the time zone",
    differs: "You and the school are in different time zones",
    clock: "The hours here are on your clock ({{own}}); the school’s is {{school}}.",
    atSchool: "On the school’s clock",
    noTime: "No time",
  },
  notice: {
    hoursSet: "The hours are saved; what is planned from now on goes by them.",
    absenceAdded: "The days away are recorded.",
    absenceDropped: "Those days are removed.",
    zoneSet: "The time zone is saved.",
  },
} satisfies Catalogue<typeof chinese>;
