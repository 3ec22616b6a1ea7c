import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import { calendarFile } from "~/adapters/calendar-file.server";
import { occurrences } from "~/adapters/recurrence.server";
import { type CalendarContact, type CalendarPlan, calendarEvents } from "~/domain/schedule/calendar-events";
import { addDays } from "~/domain/shared/calendar-day";

const ZONE = "Asia/Shanghai";
const STAMP = new Date("2026-09-15T08:00:00Z");
const WORDS = {
  name: "心桥：和孩子的联系",
  summary: ({ mode }: CalendarContact) => `和孩子${mode === "VIDEO" ? "视频" : "通电话"}`,
  off: (summary: string) => `已取消：${summary}`,
  description: "详细情况请登录心桥查看；逗号, 分号; 反斜杠\\\n第二行",
  url: "https://heartbridge.example/volunteer",
};

interface Given {
  rule?: string;
  zone?: string;
  startTime?: string;
  days: string[];
  change?: (contact: CalendarContact) => Partial<CalendarContact>;
}

/** A plan with a contact on each of the days, changed as told. */
function fileOf({ rule = "FREQ=WEEKLY;BYDAY=WE", zone = ZONE, startTime = "16:30", days, change }: Given) {
  const contacts = days.map((day): CalendarContact => {
    const start = `${day}T${startTime}`;
    const usual = {
      id: `contact-${day}`,
      planId: "plan",
      off: false,
      localStart: start,
      originalStart: start,
    };
    const contact = { ...usual, minutes: 30, timeZone: zone, mode: "CALL", sequence: 0 };
    return { ...contact, ...change?.(contact) };
  });
  const startsOn = new Date(`${days[0]}T00:00:00Z`);
  const series = { rule, startsOn, startTime, minutes: 30, timeZone: zone };
  const starts = occurrences(series, startsOn, addDays(new Date(`${days.at(-1)}T00:00:00Z`), 1));
  const revision = contacts.reduce((sum, { sequence }) => sum + sequence + 1, 0);
  const plan: CalendarPlan = { id: "plan", rule, minutes: 30, mode: "CALL", revision, starts };
  return calendarFile(calendarEvents(contacts, [plan]), WORDS, STAMP);
}

interface Shown {
  start: string;
  minutes: number;
  off: boolean;
  summary: string;
}

/** What Mozilla's parser shows of a file: every occurrence, by its moment. */
function byIcalJs(text: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const masters = events.filter((event) => !event.isRecurrenceException());
  for (const event of events) {
    if (event.isRecurrenceException()) masters.find(({ uid }) => uid === event.uid)?.relateException(event);
  }
  return masters
    .flatMap((event) => {
      if (!event.isRecurring()) return [{ item: event, startDate: event.startDate, endDate: event.endDate }];
      const all = [];
      const each = event.iterator();
      for (let next = each.next(); next && all.length < 500; next = each.next())
        all.push(event.getOccurrenceDetails(next));
      return all;
    })
    .map(({ item, startDate, endDate }) => ({
      start: startDate.toJSDate().toISOString(),
      minutes: (endDate.toUnixTime() - startDate.toUnixTime()) / 60,
      off: item.component.getFirstPropertyValue("status") === "CANCELLED",
      summary: item.summary,
    }))
    .sort((a, b) => a.start.localeCompare(b.start));
}

type NodeEvent = nodeIcal.VEvent & { recurrences?: Record<string, nodeIcal.VEvent> };

/** The same by node-ical and the package rrule. */
function byNodeIcal(text: string): Shown[] {
  const parsed = nodeIcal.sync.parseICS(text);
  return Object.values(parsed)
    .flatMap((one) => {
      if (one?.type !== "VEVENT") return [];
      const event = one as NodeEvent;
      const starts = event.rrule ? event.rrule.all().map(onItsClock) : [event.start];
      const left = starts.filter((start) => !event.exdate?.[dayIn(start, event)]);
      const length = event.end.getTime() - event.start.getTime();
      return left.map((start) => {
        const {
          start: from,
          end,
          ...changed
        } = event.recurrences?.[dayIn(start, event)] ?? {
          ...event,
          start,
          end: new Date(start.getTime() + length),
        };
        return {
          start: from.toISOString(),
          minutes: (end.getTime() - from.getTime()) / 60_000,
          off: changed.status === "CANCELLED",
          summary: String(changed.summary),
        };
      });
    })
    .sort((a, b) => a.start.localeCompare(b.start));
}

/** rrule shifts what it yields by the clock of the process. */
const onItsClock = (moment: Date) => new Date(moment.getTime() + moment.getTimezoneOffset() * 60_000);

/** node-ical keeps exceptions by their day on the clock of the event. */
const dayIn = (moment: Date, event: NodeEvent) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: event.start.tz ?? "UTC" }).format(moment);

const WEDNESDAYS = ["2026-09-02", "2026-09-09", "2026-09-16", "2026-09-23", "2026-09-30"];
const moved = ({ originalStart }: CalendarContact) =>
  originalStart.startsWith("2026-09-16") ? { localStart: "2026-09-18T17:00", sequence: 1 } : {};
const calledOff = ({ originalStart }: CalendarContact) =>
  originalStart.startsWith("2026-09-16") ? { off: true, sequence: 1 } : {};

const FILES: Record<string, { file: Given; starts: string[]; off?: string }> = {
  "a series": { file: { days: WEDNESDAYS }, starts: WEDNESDAYS.map((day) => `${day}T08:30`) },
  "a series with a holiday": {
    file: { days: WEDNESDAYS.filter((day) => day !== "2026-09-16") },
    starts: ["2026-09-02T08:30", "2026-09-09T08:30", "2026-09-23T08:30", "2026-09-30T08:30"],
  },
  "a series with a moved contact": {
    file: { days: WEDNESDAYS, change: moved },
    starts: [
      "2026-09-02T08:30",
      "2026-09-09T08:30",
      "2026-09-18T09:00",
      "2026-09-23T08:30",
      "2026-09-30T08:30",
    ],
  },
  "a series with a contact that was called off": {
    file: { days: WEDNESDAYS, change: calledOff },
    starts: WEDNESDAYS.map((day) => `${day}T08:30`),
    off: "2026-09-16T08:30",
  },
  "a series over a change of clocks": {
    file: {
      rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU",
      zone: "America/New_York",
      startTime: "09:00",
      days: ["2026-10-18", "2026-11-01", "2026-11-15"],
    },
    starts: ["2026-10-18T13:00", "2026-11-01T14:00", "2026-11-15T14:00"],
  },
  "a series by the month": {
    file: { rule: "FREQ=MONTHLY;BYDAY=2TH", days: ["2026-09-10", "2026-10-08", "2026-11-12"] },
    starts: ["2026-09-10T08:30", "2026-10-08T08:30", "2026-11-12T08:30"],
  },
};

describe("a calendar file", () => {
  test.each(Object.entries(FILES))("of %s is read alike by two parsers", (_, { file, starts, off }) => {
    const text = fileOf(file);
    const shown = byIcalJs(text);
    expect(shown.map(({ start }) => start.slice(0, 16))).toEqual(starts);
    expect(shown.filter((one) => one.off).map(({ start }) => start.slice(0, 16))).toEqual(off ? [off] : []);
    expect(byNodeIcal(text)).toEqual(shown);
  });

  test.each(Object.entries(FILES))("of %s survives a round trip", (_, { file }) => {
    const text = fileOf(file);
    const again = ICAL.stringify(ICAL.parse(text) as never);
    expect(byIcalJs(again)).toEqual(byIcalJs(text));
    expect(byNodeIcal(again)).toEqual(byNodeIcal(text));
  });

  test("has lines of at most 75 octets that end in CRLF, and names every zone that it uses", () => {
    for (const { file } of Object.values(FILES)) {
      const text = fileOf(file);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      const long = text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75);
      expect(long).toEqual([]);
      const used = new Set([...text.matchAll(/TZID=([^:;]+)/g)].map(([, zone]) => zone));
      for (const zone of used) expect(text).toContain(`TZID:${zone}\r\n`);
    }
  });
});

/** A phone that subscribes: events by UID and RECURRENCE-ID; an older SEQUENCE never replaces a newer one. */
class Subscriber {
  readonly #events = new Map<string, string>();

  read(text: string) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    for (const event of calendar.getAllSubcomponents("vevent")) {
      const key = [event.getFirstPropertyValue("uid"), event.getFirstPropertyValue("recurrence-id")].join(
        " ",
      );
      const known = this.#events.get(key);
      if (!known || sequenceOf(known) <= Number(event.getFirstPropertyValue("sequence")))
        this.#events.set(key, event.toString());
    }
    return this;
  }

  /** The moments of what it shows and is not called off. */
  shows(): string[] {
    const text = ["BEGIN:VCALENDAR", ...this.#events.values(), "END:VCALENDAR"].join("\r\n");
    return byIcalJs(text)
      .filter(({ off }) => !off)
      .map(({ start }) => start.slice(0, 16));
  }
}

const sequenceOf = (event: string) => Number(/^SEQUENCE:(\d+)/m.exec(event)?.[1]);

describe("a phone that subscribed", () => {
  const before = { days: WEDNESDAYS };
  const without = (day: string) => WEDNESDAYS.filter((one) => one !== day).map((one) => `${one}T08:30`);

  test("moves what was moved, and shows it once", () => {
    const phone = new Subscriber().read(fileOf(before)).read(fileOf({ ...before, change: moved }));
    expect(phone.shows()).toEqual([...without("2026-09-16"), "2026-09-18T09:00"].sort());
  });

  test("moves it back", () => {
    const back = ({ originalStart }: CalendarContact) =>
      originalStart.startsWith("2026-09-16") ? { sequence: 2, minutes: 31 } : {};
    const phone = new Subscriber()
      .read(fileOf({ ...before, change: moved }))
      .read(fileOf({ ...before, change: back }));
    expect(phone.shows()).toEqual(WEDNESDAYS.map((day) => `${day}T08:30`));
  });

  test("no longer shows what was called off", () => {
    const phone = new Subscriber().read(fileOf(before)).read(fileOf({ ...before, change: calledOff }));
    expect(phone.shows()).toEqual(without("2026-09-16"));
  });

  test("shows nothing of a series that was called off", () => {
    const all = () => ({ off: true, sequence: 1 });
    expect(
      new Subscriber()
        .read(fileOf(before))
        .read(fileOf({ ...before, change: all }))
        .shows(),
    ).toEqual([]);
  });

  test("follows a series that grew", () => {
    const longer = { days: [...WEDNESDAYS, "2026-10-07"] };
    expect(new Subscriber().read(fileOf(before)).read(fileOf(longer)).shows()).toHaveLength(6);
  });

  test("keeps the newer of two files that come in the wrong order", () => {
    const phone = new Subscriber().read(fileOf({ ...before, change: moved })).read(fileOf(before));
    expect(phone.shows()).toContain("2026-09-18T09:00");
  });
});
