/** Days of Excel's calendar up to 1 January 1970. It counts a 29 February 1900 that there never was. */
const EPOCH = 25_569;

/**
 * A birth date as sheets write it: 2015-03-09, 2015/3/9, 2015.3.9, 20150309, 2015年3月9日, or the number by which Excel
 * keeps a day (42072). Null for what is none, an ambiguous 03/09/2015 included.
 */
export function birthDayOf(said: string): Date | null {
  const text = said
    .normalize("NFKC")
    .trim()
    .replace(/[T\s]0?0:00(:00(\.0+)?)?Z?$/, "");
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(text);
  if (parts) return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!/^\d{5}(\.0+)?$/.test(text)) return null;
  return new Date((Number(text) - EPOCH) * 86_400_000);
}

function dayOf(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? date : null;
}
