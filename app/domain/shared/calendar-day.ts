/** The calendar day of a moment on the clock of `zone`, as midnight UTC: the same shape as a stored date. */
export function dayIn(moment: Date, zone: string): Date {
  // The Swedish way of writing a date is ISO 8601.
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(moment);
  return new Date(`${text}T00:00:00Z`);
}

export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}

/** The same day of a later month, or that month's last day where it has no such day. */
export function addMonths(day: Date, months: number): Date {
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day.getUTCDate(), last));
  return first;
}
