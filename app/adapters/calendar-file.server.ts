import { getVtimezoneComponent } from "@touch4it/ical-timezones";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { CalendarContact, CalendarEvent } from "~/domain/schedule/calendar-events";

interface CalendarWords<C> {
  name: string;
  summary(contact: C): string;
  /** Of an event that was called off. */
  off(summary: string): string;
  description: string;
  url: string;
}

/** Hours after which a subscribed calendar is asked for again. */
const REFRESH = 4;

/** A file of RFC 5545 with every time zone that it names. `stamp` is when it was made. */
export function calendarFile<C extends CalendarContact>(
  events: readonly CalendarEvent<C>[],
  words: CalendarWords<C>,
  stamp: Date,
): string {
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Heartbridge", product: "Contacts", language: "ZH" },
    ttl: REFRESH * 3600,
    timezone: { name: null, generator: getVtimezoneComponent },
  });
  for (const event of events) {
    const start = at(event.localStart, event.timeZone);
    const summary = words.summary(event.about);
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: Temporal.Instant.fromEpochMilliseconds(stamp.getTime()),
      start,
      end: start.add({ minutes: event.minutes }),
      timezone: event.timeZone,
      status: event.off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: event.off ? words.off(summary) : summary,
      description: words.description,
      url: words.url,
      ...(event.series && { repeating: ruleText(event.series, event.timeZone) }),
      ...(event.recurrenceId && { recurrenceId: at(event.recurrenceId, event.timeZone) }),
    });
  }
  return calendar.toString();
}

function ruleText({ rule, until, except }: { rule: string; until: Date; except: string[] }, zone: string) {
  const end = `${until.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [`RRULE:${rule};UNTIL=${end}`];
  if (except.length > 0) lines.push(`EXDATE;TZID=${zone}:${except.map(basic).join(",")}`);
  return lines.join("\r\n");
}

/** YYYYMMDDTHHMMSS */
const basic = (local: string) => `${local.replace(/[-:]/g, "")}00`;

const at = (local: string, zone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "compatible" });
