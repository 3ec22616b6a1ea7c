import { describe, expect, it } from "vitest";
import { compareDays, daysOfRows, type FileRow, type RowFault } from "~/domain/schedule/day-rows";

const row = (from: string, kind: string, other: Partial<FileRow> = {}): FileRow => ({
  ...{ line: 2, from, until: "", kind, nameZh: "国庆节", nameEn: "" },
  ...other,
});
const days = (...rows: FileRow[]) => daysOfRows(rows).days.map(({ day, kind }) => `${day} ${kind}`);
const fault = (one: FileRow): RowFault | undefined => daysOfRows([one]).wrong[0]?.fault;

describe("the days of a file", () => {
  it("are those of the State Council's notice: a holiday in one row, the weekends that make up for it in others", () => {
    const found = days(
      row("2026-10-01", "放假", { until: "2026-10-07" }),
      row("2026年9月20日（周日）", "补课"),
      row("2026/10/10", "调休上班"),
    );
    expect(found).toHaveLength(9);
    expect(found.slice(6)).toEqual(["2026-10-07 HOLIDAY", "2026-09-20 MAKE_UP", "2026-10-10 MAKE_UP"]);
  });

  it("调休 is rest on a day of the week, and work on one of the weekend", () => {
    expect(days(row("2026-10-08", "调休"))).toEqual(["2026-10-08 HOLIDAY"]);
    expect(days(row("2026-10-10", "调休"))).toEqual(["2026-10-10 MAKE_UP"]);
  });

  it.each([
    "2026-10-01",
    "2026/10/1",
    "2026.10.01",
    "20261001",
    "２０２６－１０－０１",
    "2026年10月1日 周四",
  ])("reads %s", (text) => expect(days(row(text, "holiday"))).toEqual(["2026-10-01 HOLIDAY"]));

  it.each<[RowFault, FileRow]>([
    ["DATE", row("2026-02-30", "放假")],
    ["DATE", row("明天", "放假")],
    ["DATE", row("1926-10-01", "放假")],
    ["DATE", row("2026-10-01", "放假", { until: "十月七日" })],
    ["END_BEFORE_START", row("2026-10-07", "放假", { until: "2026-10-01" })],
    ["DAYS_TOO_MANY", row("2026-07-01", "放假", { until: "2026-08-31" })],
    ["KIND", row("2026-10-01", "")],
    ["KIND", row("2026-10-01", "开学")],
    ["NAME_MISSING", row("2026-10-01", "放假", { nameZh: " " })],
    ["NAME_LONG", row("2026-10-01", "放假", { nameZh: "节".repeat(41) })],
    ["NOT_A_WEEKEND", row("2026-10-09", "补课")],
    ["RECURRING", row("2026-10-01", "放假", { fault: "RECURRING" })],
  ])("says %s", (code, wrong) => expect(fault(wrong)).toBe(code));

  it("are listed once: a row that names a day again brings none of its days", () => {
    const { days: found, wrong } = daysOfRows([
      row("2026-10-01", "放假", { until: "2026-10-03" }),
      row("2026-10-03", "放假", { line: 3, until: "2026-10-05" }),
    ]);
    expect(found).toHaveLength(3);
    expect(wrong).toMatchObject([{ line: 3, fault: "TWICE" }]);
  });

  it("keep the English name that they have, and the other where they have none", () => {
    expect(daysOfRows([row("2026-10-01", "放假", { nameEn: "National Day" })]).days[0]?.nameEn).toBe(
      "National Day",
    );
    expect(daysOfRows([row("2026-10-01", "放假")]).days[0]?.nameEn).toBe("国庆节");
  });
});

describe("what a file would do", () => {
  const [file] = daysOfRows([row("2026-10-01", "放假")]).days;
  const listed = { day: "2026-10-01", kind: "HOLIDAY", nameZh: "国庆节", nameEn: "国庆节" } as const;
  const becomes = (...lists: Parameters<typeof compareDays> extends [unknown, ...infer R] ? R : never) =>
    file && compareDays([file], ...lists)[0]?.becomes;

  it("is new, changed or unchanged", () => {
    expect(becomes([])).toBe("NEW");
    expect(becomes([listed])).toBe("UNCHANGED");
    expect(becomes([{ ...listed, nameZh: "国庆" }])).toBe("CHANGED");
    expect(becomes([{ ...listed, kind: "MAKE_UP" }])).toBe("CHANGED");
    expect(becomes([{ ...listed, day: "2026-10-02" }])).toBe("NEW");
  });

  it("leaves to the district what the district says in the same way, under whatever name", () => {
    expect(becomes([], [{ ...listed, nameZh: "国庆" }])).toBe("UNCHANGED");
    expect(becomes([], [{ ...listed, kind: "MAKE_UP" }])).toBe("NEW");
    // Its own day stands above the district's.
    expect(becomes([{ ...listed, kind: "MAKE_UP" }], [listed])).toBe("CHANGED");
  });
});
