import type { Locale } from "./locale";

export interface ZoneChoice {
  /** IANA. */
  value: string;
  label: string;
}

const lists = new Map<Locale, readonly ZoneChoice[]>();

/** What people call the time of a zone: 日本时间 / Japan Time. */
export function zoneName(timeZone: string, locale: Locale): string {
  const tag = locale === "en" ? "en-GB" : "zh-CN";
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "longGeneric" }).formatToParts(0);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Every time that a clock can be set to, once by its name, with `kept` for its own name. */
export function zoneChoices(locale: Locale, kept: readonly string[]): readonly ZoneChoice[] {
  const names = new Map(kept.map((zone) => [zoneName(zone, locale), zone]));
  return allZones(locale).map(({ value, label }) => ({ value: names.get(label) ?? value, label }));
}

function allZones(locale: Locale): readonly ZoneChoice[] {
  const known = lists.get(locale);
  if (known) return known;
  const byName = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const name = zoneName(zone, locale);
    if (!byName.has(name)) byName.set(name, zone);
  }
  const list = [...byName]
    .map(([label, value]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  lists.set(locale, list);
  return list;
}
