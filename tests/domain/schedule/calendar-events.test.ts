import { describe, expect, test } from "vitest";
import { type CalendarContact, type CalendarPlan, calendarEvents } from "~/domain/schedule/calendar-events";

const DAYS = ["2026-09-02", "2026-09-09", "2026-09-16", "2026-09-23"];
const at = (day: string, time = "16:30") => `${day}T${time}`;

const contact = (day: string, changes: Partial<CalendarContact> = {}): CalendarContact => ({
  id: day,
  planId: "plan",
  off: false,
  localStart: at(day),
  originalStart: at(day),
  minutes: 30,
  timeZone: "Asia/Shanghai",
  mode: "CALL",
  sequence: 0,
  ...changes,
});

const plan: CalendarPlan = {
  id: "plan",
  rule: "FREQ=WEEKLY;BYDAY=WE",
  minutes: 30,
  mode: "CALL",
  revision: 4,
  starts: DAYS.map((day) => ({ localStart: at(day), startsAt: new Date(`${day}T08:30:00Z`) })),
};

describe("the events of a plan", () => {
  test("as planned are one series that ends with its last contact", () => {
    const events = calendarEvents(
      DAYS.map((day) => contact(day)),
      [plan],
    );
    expect(events).toMatchObject([
      {
        uid: "plan@heartbridge",
        sequence: 4,
        off: false,
        localStart: at("2026-09-02"),
        series: { rule: plan.rule, until: new Date("2026-09-23T23:30:00Z"), except: [] },
      },
    ]);
  });

  test("leave out a day without a contact", () => {
    const [series] = calendarEvents(
      DAYS.filter((day) => day !== "2026-09-16").map((day) => contact(day)),
      [plan],
    );
    expect(series?.series?.except).toEqual([at("2026-09-16")]);
  });

  test.each([
    ["moved", { localStart: at("2026-09-18", "17:00"), sequence: 2 }],
    ["called off", { off: true, sequence: 1 }],
    ["longer", { minutes: 45, sequence: 1 }],
    ["of another kind", { mode: "VIDEO", sequence: 1 }],
  ])("replace the occurrence that is %s", (_, changes) => {
    const contacts = DAYS.map((day) => contact(day, day === "2026-09-16" ? changes : {}));
    const [series, changed, ...others] = calendarEvents(contacts, [plan]);
    expect(series?.series?.except).toEqual([]);
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      uid: "plan@heartbridge",
      recurrenceId: at("2026-09-16"),
      about: contacts[2],
    });
  });

  test("are called off as a whole when nothing is left", () => {
    const events = calendarEvents(
      DAYS.map((day) => contact(day, { off: true })),
      [plan],
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ uid: "plan@heartbridge", off: true });
  });

  test("let a contact that the rule does not give stand by itself, and one outside any plan", () => {
    const odd = contact("2026-09-12");
    const single = contact("2026-09-20", { planId: null });
    const events = calendarEvents([...DAYS.map((day) => contact(day)), odd, single], [plan]);
    expect(events.map(({ uid, recurrenceId }) => [uid, recurrenceId])).toEqual([
      ["plan@heartbridge", undefined],
      ["2026-09-12@heartbridge", undefined],
      ["2026-09-20@heartbridge", undefined],
    ]);
  });
});
