/** The clock of the district: of what belongs to no school, or to one that has not said its own. */
export const DISTRICT_ZONE = "Asia/Shanghai";

/** Every zone that a clock can be set to here, by its IANA name. */
export function isZone(name: string): boolean {
  return Intl.supportedValuesOf("timeZone").includes(name);
}

/** Minutes that the clock of `zone` is ahead of the clock of `other` at that moment. */
export function minutesAhead(zone: string, other: string, moment: Date): number {
  return Math.round((wallClock(moment, zone) - wallClock(moment, other)) / 60_000);
}

/** What the clock shows, as if it were UTC. */
function wallClock(moment: Date, timeZone: string): number {
  // The Swedish way of writing date and time is ISO 8601 with a space.
  const options = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
  const text = new Intl.DateTimeFormat("sv-SE", options).format(moment);
  return Date.parse(`${text.replace(" ", "T")}Z`);
}
