import { minutesAhead } from "~/domain/shared/zones";
import { isLatin, type Locale, tagOf } from "~/i18n/locale";

export interface ZoneChoice {
  /** IANA. */
  value: string;
  label: string;
}

const lists = new Map<string, readonly ZoneChoice[]>();

/** What people call the time of a zone, with its offsets in winter and summer: 中欧时间（UTC+1/+2）. */
export function zoneName(timeZone: string, locale: Locale, year: number): string {
  const [january, july] = [0, 6].map((month) => new Date(Date.UTC(year, month, 1))) as [Date, Date];
  const tag = tagOf(locale);
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "longGeneric" }).formatToParts(july);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  const offsets = new Set([january, july].map((moment) => hoursText(minutesAhead(timeZone, "UTC", moment))));
  const offset = `UTC${[...offsets].join("/")}`;
  return isLatin(locale) ? `${name} (${offset})` : `${name}（${offset}）`;
}

/** Every time that a clock can be set to, once by its name and offsets; `kept` stand for their own name. */
export function zoneChoices(locale: Locale, kept: readonly string[], year: number): readonly ZoneChoice[] {
  const own = new Map(kept.map((zone) => [zoneName(zone, locale, year), zone]));
  return allZones(locale, year).map(({ value, label }) => ({ value: own.get(label) ?? value, label }));
}

function allZones(locale: Locale, year: number): readonly ZoneChoice[] {
  const key = `${locale} ${year}`;
  const known = lists.get(key);
  if (known) return known;
  // The same name with other offsets is another time: Algiers keeps no summer time, Berlin does.
  const byName = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const name = zoneName(zone, locale, year);
    if (!byName.has(name)) byName.set(name, zone);
  }
  const list = [...byName]
    .map(([label, value]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  lists.set(key, list);
  return list;
}

/** +8, −3:30 */
function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
