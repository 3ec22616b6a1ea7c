import { isLatin, type Locale, tagOf } from "./locale";

/**
 * Every function takes the value, the locale and the IANA zone, and reads no clock.
 * Date-only values (a birth date, a quarter end) are midnight UTC: pass the zone "UTC".
 */

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsOf(value: Date, zone: string): Record<string, string> {
  const key = `parts ${zone}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  formatters.set(key, formatter);
  return Object.fromEntries(formatter.formatToParts(value).map((part) => [part.type, part.value]));
}

function named(value: Date, locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(tagOf(locale), { timeZone: zone, ...options });
  formatters.set(key, formatter);
  return formatter.format(value);
}

/** Month names of three letters: en-GB itself says "Sept". */
function monthName(value: Date, locale: Locale, zone: string): string {
  return named(value, locale, zone, { month: "long" }).slice(0, 3);
}

/** 周一 / Mon */
export function formatWeekday(value: Date, locale: Locale, zone: string): string {
  return named(value, locale, zone, { weekday: "short" });
}

/** 11月23日 / 23 Nov */
export function formatDay(value: Date, locale: Locale, zone: string): string {
  const parts = partsOf(value, zone);
  const [month, day] = [Number(parts.month), Number(parts.day)];
  return isLatin(locale) ? `${day} ${monthName(value, locale, zone)}` : `${month}月${day}日`;
}

/** 11月23日 周一 / Mon 23 Nov */
export function formatShortDate(value: Date, locale: Locale, zone: string): string {
  const weekday = formatWeekday(value, locale, zone);
  const day = formatDay(value, locale, zone);
  return isLatin(locale) ? `${weekday} ${day}` : `${day} ${weekday}`;
}

/** 2026年11月23日 周一 / Mon 23 Nov 2026 */
export function formatDate(value: Date, locale: Locale, zone: string): string {
  const { year } = partsOf(value, zone);
  const short = formatShortDate(value, locale, zone);
  return isLatin(locale) ? `${short} ${year}` : `${year}年${short}`;
}

/** 2026年11月23日 / 23 Nov 2026 */
export function formatPlainDate(value: Date, locale: Locale, zone: string): string {
  const { year } = partsOf(value, zone);
  const day = formatDay(value, locale, zone);
  return isLatin(locale) ? `${day} ${year}` : `${year}年${day}`;
}

/** 2026年11月 / November 2026 */
export function formatMonth(value: Date, locale: Locale, zone: string): string {
  const { year, month } = partsOf(value, zone);
  if (isLatin(locale)) return `${named(value, locale, zone, { month: "long" })} ${year}`;
  return `${year}年${Number(month)}月`;
}

/** 16:00, on the 24 h clock in both languages */
export function formatTime(value: Date, zone: string): string {
  const { hour, minute } = partsOf(value, zone);
  return `${hour}:${minute}`;
}

/** 2026年11月23日 周一 16:00 / Mon 23 Nov 2026, 16:00 */
export function formatDateTime(value: Date, locale: Locale, zone: string): string {
  const join = isLatin(locale) ? ", " : " ";
  return `${formatDate(value, locale, zone)}${join}${formatTime(value, zone)}`;
}

/** 11月23日 周一 16:00 / Mon 23 Nov, 16:00 */
export function formatShortDateTime(value: Date, locale: Locale, zone: string): string {
  const join = isLatin(locale) ? ", " : " ";
  return `${formatShortDate(value, locale, zone)}${join}${formatTime(value, zone)}`;
}

/** 16:00–16:24 */
export function formatTimeRange(start: Date, end: Date, zone: string): string {
  return `${formatTime(start, zone)}–${formatTime(end, zone)}`;
}

/** 2026年11月17日 周二 16:00–16:24 / Tue 17 Nov 2026, 16:00–16:24; over midnight both ends in full, whole days without a time */
export function formatRange(start: Date, end: Date, locale: Locale, zone: string): string {
  if (end > start && [start, end].every((at) => formatTime(at, zone) === "00:00")) {
    const last = new Date(end.getTime() - 1);
    if (isoDay(start, zone) === isoDay(last, zone)) return formatDate(start, locale, zone);
    return formatDateRange(start, last, locale, zone);
  }
  if (isoDay(start, zone) === isoDay(end, zone))
    return `${formatDateTime(start, locale, zone)}–${formatTime(end, zone)}`;
  const join = isLatin(locale) ? " – " : " 至 ";
  return `${formatDateTime(start, locale, zone)}${join}${formatDateTime(end, locale, zone)}`;
}

/** 2026年11月23日 周一 至 11月29日 周日 / Mon 23 Nov – Sun 29 Nov 2026 */
export function formatDateRange(start: Date, end: Date, locale: Locale, zone: string): string {
  const sameYear = partsOf(start, zone).year === partsOf(end, zone).year;
  if (isLatin(locale)) {
    const first = sameYear ? formatShortDate(start, locale, zone) : formatDate(start, locale, zone);
    return `${first} – ${formatDate(end, locale, zone)}`;
  }
  const last = sameYear ? formatShortDate(end, locale, zone) : formatDate(end, locale, zone);
  return `${formatDate(start, locale, zone)} 至 ${last}`;
}

/** 今天, 明天, 后天, 3天前 / today, tomorrow, in 2 days, 3 days ago: by calendar days in the zone */
export function formatRelativeDay(value: Date, now: Date, locale: Locale, zone: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(
    calendarDaysBetween(now, value, zone),
    "day",
  );
}

/** Days from one calendar day to another in the zone; negative when `to` is earlier. */
export function calendarDaysBetween(from: Date, to: Date, zone: string): number {
  const midnight = (value: Date) => Date.parse(`${isoDay(value, zone)}T00:00:00Z`);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** 2026-11-23, for `<time dateTime>`, `<input type="date">` and addresses */
export function isoDay(value: Date, zone: string): string {
  const { year = "", month = "", day = "" } = partsOf(value, zone);
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const hanziHours = ["十二", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];
const chineseParts: [number, string][] = [
  [5, "凌晨"],
  [8, "早上"],
  [11, "上午"],
  [13, "中午"],
  [18, "下午"],
  [24, "晚上"],
];

/** 下午四点, 上午九点半, 下午四点十分 / 4 in the afternoon: a gloss beside the clock for grandparents */
export function formatSpokenTime(value: Date, locale: Locale, zone: string): string {
  const { hour = "0", minute = "0" } = partsOf(value, zone);
  const [h, m] = [Number(hour), Number(minute)];
  if (isLatin(locale)) {
    const part = h < 12 ? "in the morning" : h < 18 ? "in the afternoon" : "in the evening";
    const clock = `${h % 12 === 0 ? 12 : h % 12}${m === 0 ? "" : `:${minute}`}`;
    return `${clock} ${part}`;
  }
  const part = chineseParts.find(([before]) => h < before)?.[1] ?? "";
  const minutes = m === 0 ? "" : m === 30 ? "半" : `${hanziNumber(m)}分`;
  return `${part}${h === 0 ? "十二" : (hanziHours[h % 12] ?? "")}点${minutes}`;
}

/** 0 to 59 in Hanzi, with the zero that is spoken before single minutes: 五 → 零五 */
function hanziNumber(value: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const [tens, ones] = [Math.floor(value / 10), digits[value % 10] ?? ""];
  if (tens === 0) return `零${ones}`;
  return `${tens === 1 ? "" : digits[tens]}十${ones}`;
}

/** Minutes: 24 分钟, 1 小时 24 分 / 24 min, 1 h 24 min */
export function formatDuration(minutes: number, locale: Locale): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (isLatin(locale))
    return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(" ");
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}

/** 1,133 in both languages */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** 0.863 → 86% */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** +12, −38 with a true minus sign */
export function formatSigned(value: number, locale: Locale): string {
  const digits = formatNumber(Math.abs(value), locale);
  return value < 0 ? `−${digits}` : value > 0 ? `+${digits}` : digits;
}

/** Metres: 800 米, 4 公里 / 800 m, 4 km */
export function formatDistance(metres: number, locale: Locale): string {
  if (metres < 950) {
    const rounded = Math.round(metres / 50) * 50;
    return isLatin(locale) ? `${rounded} m` : `${rounded} 米`;
  }
  const kilometres = Math.round(metres / 1000);
  return isLatin(locale) ? `${kilometres} km` : `${kilometres} 公里`;
}

/** Full years on the day of `now` in the zone; `birth` is date-only. */
export function ageOn(birth: Date, now: Date, zone: string): number {
  const [born, today] = [isoDay(birth, "UTC"), isoDay(now, zone)];
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** 9 岁 / 9 years old */
export function formatAge(birth: Date, now: Date, locale: Locale, zone: string): string {
  const years = ageOn(birth, now, zone);
  if (isLatin(locale)) return years === 1 ? "1 year old" : `${years} years old`;
  return `${years} 岁`;
}

/** Zones of schools that the platform's own names leave at an offset. */
const ZONE_NAMES: Record<string, Record<Locale, string>> = {
  "Asia/Shanghai": { "zh-CN": "北京时间", en: "China time" },
  "Asia/Urumqi": { "zh-CN": "新疆时间", en: "Xinjiang time" },
};

/** 北京时间 / China time for the school's zone, otherwise the zone's own name */
export function formatZone(value: Date, locale: Locale, zone: string): string {
  const known = ZONE_NAMES[zone];
  if (known) return known[locale];
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "long" }).formatToParts(
    value,
  );
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/**
 * A time of the school, and where the reader's own clock shows another one both of them, named:
 * 11月25日 周三 16:30（北京时间；您那边是 00:30）
 */
export function formatOnBothClocks(
  value: Date,
  locale: Locale,
  zone: string,
  own: string | null,
  write = formatShortDateTime,
): string {
  const there = write(value, locale, zone);
  if (!own || write(value, locale, own) === there) return there;
  const sameDay = isoDay(value, own) === isoDay(value, zone);
  const here = sameDay ? formatTime(value, own) : write(value, locale, own);
  const name = formatZone(value, locale, zone);
  return isLatin(locale)
    ? `${there} (${name}; ${here} where you are)`
    : `${there}（${name}；您那边是 ${here}）`;
}

/** 读书、画画、下棋 / reading, drawing and chess */
export function formatList(items: readonly string[], locale: Locale): string {
  if (locale === "zh-CN") return items.join("、");
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items);
}
