import { describe, expect, it } from "vitest";
import {
  ageOn,
  calendarDaysBetween,
  formatAge,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDay,
  formatDistance,
  formatDuration,
  formatList,
  formatMonth,
  formatNumber,
  formatOnBothClocks,
  formatPercent,
  formatPlainDate,
  formatRange,
  formatRelativeDay,
  formatShortDate,
  formatSigned,
  formatSpokenTime,
  formatTime,
  formatTimeRange,
  formatZone,
  isoDay,
} from "../../app/i18n/format";

const shanghai = "Asia/Shanghai";
const monday = new Date("2026-11-23T08:00:00Z");

describe("a school's time on the reader's clock", () => {
  const los = "America/Los_Angeles";
  it("is said once where the clocks agree, and both where they do not", () => {
    expect(formatOnBothClocks(monday, "zh-CN", shanghai, null)).toBe("11月23日 周一 16:00");
    expect(formatOnBothClocks(monday, "zh-CN", shanghai, "Asia/Taipei")).toBe("11月23日 周一 16:00");
    expect(formatOnBothClocks(monday, "zh-CN", shanghai, los)).toBe(
      "11月23日 周一 16:00（北京时间；您那边是 00:00）",
    );
    expect(formatOnBothClocks(new Date("2026-11-23T01:00:00Z"), "en", shanghai, los)).toBe(
      "Mon 23 Nov, 09:00 (China time; Sun 22 Nov, 17:00 where you are)",
    );
  });
});

describe("dates", () => {
  it("names the day in both languages", () => {
    expect(formatDate(monday, "zh-CN", shanghai)).toBe("2026年11月23日 周一");
    expect(formatDate(monday, "en", shanghai)).toBe("Mon 23 Nov 2026");
    expect(formatShortDate(monday, "zh-CN", shanghai)).toBe("11月23日 周一");
    expect(formatShortDate(monday, "en", shanghai)).toBe("Mon 23 Nov");
    expect(formatPlainDate(monday, "zh-CN", shanghai)).toBe("2026年11月23日");
    expect(formatPlainDate(monday, "en", shanghai)).toBe("23 Nov 2026");
    expect(formatDay(new Date("2026-09-02T00:00:00Z"), "en", "UTC")).toBe("2 Sep");
    expect(formatMonth(monday, "zh-CN", shanghai)).toBe("2026年11月");
    expect(formatMonth(monday, "en", shanghai)).toBe("November 2026");
  });

  it("follows the zone over midnight, not the reader's machine", () => {
    const late = new Date("2026-11-23T16:30:00Z");
    expect(formatDateTime(late, "zh-CN", shanghai)).toBe("2026年11月24日 周二 00:30");
    expect(formatDateTime(late, "en", "UTC")).toBe("Mon 23 Nov 2026, 16:30");
    expect(isoDay(late, shanghai)).toBe("2026-11-24");
  });

  it("writes ranges once where the day is the same", () => {
    const end = new Date("2026-11-23T08:24:00Z");
    expect(formatTime(monday, shanghai)).toBe("16:00");
    expect(formatTimeRange(monday, end, shanghai)).toBe("16:00–16:24");
    expect(formatRange(monday, end, "zh-CN", shanghai)).toBe("2026年11月23日 周一 16:00–16:24");
    const midnight = (text: string) => new Date(`${text}T00:00:00+08:00`);
    expect(formatRange(midnight("2026-11-24"), midnight("2026-11-25"), "en", shanghai)).toBe(
      "Tue 24 Nov 2026",
    );
    expect(formatRange(midnight("2026-11-24"), midnight("2026-11-27"), "zh-CN", shanghai)).toBe(
      "2026年11月24日 周二 至 11月26日 周四",
    );
    expect(formatRange(monday, new Date("2026-11-24T08:00:00Z"), "en", shanghai)).toBe(
      "Mon 23 Nov 2026, 16:00 – Tue 24 Nov 2026, 16:00",
    );
    const sunday = new Date("2026-11-29T08:00:00Z");
    expect(formatDateRange(monday, sunday, "zh-CN", shanghai)).toBe("2026年11月23日 周一 至 11月29日 周日");
    expect(formatDateRange(monday, sunday, "en", shanghai)).toBe("Mon 23 Nov – Sun 29 Nov 2026");
    const newYear = new Date("2027-01-03T08:00:00Z");
    expect(formatDateRange(monday, newYear, "zh-CN", shanghai)).toBe(
      "2026年11月23日 周一 至 2027年1月3日 周日",
    );
  });

  it("counts relative days by the calendar of the zone", () => {
    const lateEvening = new Date("2026-11-23T15:59:00Z");
    const nextMinute = new Date("2026-11-23T16:00:00Z");
    expect(formatRelativeDay(nextMinute, lateEvening, "zh-CN", shanghai)).toBe("明天");
    expect(formatRelativeDay(nextMinute, lateEvening, "zh-CN", "UTC")).toBe("今天");
    expect(formatRelativeDay(new Date("2026-11-20T08:00:00Z"), monday, "zh-CN", shanghai)).toBe("3天前");
    expect(formatRelativeDay(new Date("2026-11-20T08:00:00Z"), monday, "en", shanghai)).toBe("3 days ago");
    expect(formatRelativeDay(new Date("2026-11-24T08:00:00Z"), monday, "en", shanghai)).toBe("tomorrow");
    expect(calendarDaysBetween(monday, new Date("2026-12-06T00:00:00Z"), shanghai)).toBe(13);
  });
});

describe("words for grandparents", () => {
  const at = (utc: string) => new Date(`2026-11-24T${utc}:00Z`);
  it.each([
    ["08:00", "下午四点", "4 in the afternoon"],
    ["01:30", "上午九点半", "9:30 in the morning"],
    ["04:20", "中午十二点二十分", "12:20 in the afternoon"],
    ["06:05", "下午两点零五分", "2:05 in the afternoon"],
    ["11:15", "晚上七点十五分", "7:15 in the evening"],
    ["16:00", "凌晨十二点", "12 in the morning"],
    ["23:00", "早上七点", "7 in the morning"],
  ])("%s UTC is spoken in Shanghai time", (utc, chinese, english) => {
    expect(formatSpokenTime(at(utc), "zh-CN", shanghai)).toBe(chinese);
    expect(formatSpokenTime(at(utc), "en", shanghai)).toBe(english);
  });
});

describe("numbers", () => {
  it("formats amounts", () => {
    expect(formatNumber(1133, "zh-CN")).toBe("1,133");
    expect(formatNumber(2.5, "en", 1)).toBe("2.5");
    expect(formatPercent(0.863, "zh-CN")).toBe("86%");
    expect(formatSigned(-38, "zh-CN")).toBe("−38");
    expect(formatSigned(12, "en")).toBe("+12");
    expect(formatDuration(24, "zh-CN")).toBe("24 分钟");
    expect(formatDuration(84, "zh-CN")).toBe("1 小时 24 分");
    expect(formatDuration(120, "zh-CN")).toBe("2 小时");
    expect(formatDuration(0, "en")).toBe("0 min");
    expect(formatDuration(84, "en")).toBe("1 h 24 min");
    expect(formatDistance(3960, "zh-CN")).toBe("4 公里");
    expect(formatDistance(420, "en")).toBe("400 m");
    expect(formatList(["读书", "画画", "下棋"], "zh-CN")).toBe("读书、画画、下棋");
    expect(formatList(["reading", "drawing", "chess"], "en")).toBe("reading, drawing and chess");
  });

  it("counts full years, turning on the birthday in the zone", () => {
    const birth = new Date("2017-11-24T00:00:00Z");
    expect(ageOn(birth, monday, shanghai)).toBe(8);
    expect(ageOn(birth, new Date("2026-11-23T16:00:00Z"), shanghai)).toBe(9);
    expect(formatAge(birth, monday, "zh-CN", shanghai)).toBe("8 岁");
    expect(formatAge(birth, monday, "en", shanghai)).toBe("8 years old");
  });

  it("names the zone the times are in", () => {
    expect(formatZone(monday, "zh-CN", shanghai)).toBe("北京时间");
    expect(formatZone(monday, "zh-CN", "Asia/Urumqi")).toBe("新疆时间");
    expect(formatZone(monday, "en", "Europe/Berlin")).toBe("Central European Standard Time");
  });
});
