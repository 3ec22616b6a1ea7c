/** Full years on that day; both are midnight UTC of a calendar day. Born on 29 February, one turns on 1 March. */
export function yearsOn(birth: Date, day: Date): number {
  const years = day.getUTCFullYear() - birth.getUTCFullYear();
  const monthsLeft = day.getUTCMonth() - birth.getUTCMonth();
  const before = monthsLeft < 0 || (monthsLeft === 0 && day.getUTCDate() < birth.getUTCDate());
  return before ? years - 1 : years;
}
