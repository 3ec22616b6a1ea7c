import { describe, expect, it } from "vitest";
import { MOST_BYTES, readDayFile } from "~/adapters/day-file.server";
import { dayTemplate } from "~/adapters/day-template.server";
import { unzip, zip } from "~/adapters/zip.server";
import { daysOfRows } from "~/domain/schedule/day-rows";

const DAYS = [
  { day: "2026-10-01", kind: "HOLIDAY", nameZh: "国庆节", nameEn: "National Day" },
  { day: "2026-10-10", kind: "MAKE_UP", nameZh: '<国庆> & "补课"', nameEn: "=1+1" },
] as const;

const SHEET = "xl/worksheets/sheet1.xml";
const parts = () => {
  const unpacked = unzip(dayTemplate(DAYS, "2026", "zh-CN"), { entries: 50, bytes: 1e6 }, () => true);
  if (typeof unpacked === "string") throw new Error(unpacked);
  return unpacked.files;
};
/** The template with something else in one of its parts. */
const withPart = (name: string, content: string | Buffer) =>
  zip(new Map([...parts(), [name, Buffer.from(content)]]));
const withRow = (xml: string) =>
  withPart(
    SHEET,
    (parts().get(SHEET) ?? Buffer.alloc(0)).toString().replace("</sheetData>", `${xml}</sheetData>`),
  );
const reasonOf = async (content: Buffer) => {
  const read = await readDayFile(content);
  return read.ok ? `${read.value.length} rows` : read.reason;
};

/** An archive whose one part says of its size what it is told to say. */
function packed(name: string, content: Buffer, said = content.length): Buffer {
  const archive = zip(new Map([[name, content]]));
  const central = archive.lastIndexOf(Buffer.from("PK\x01\x02"));
  archive.writeUInt32LE(said, central + 24);
  return archive;
}

describe("a sheet of days", () => {
  it.each(["zh-CN", "en"] as const)("that was written (%s) is read again, sign by sign", async (locale) => {
    const read = await readDayFile(dayTemplate(DAYS, "2026", locale));
    const { days, wrong } = daysOfRows(read.ok ? read.value : []);
    expect(wrong).toEqual([]);
    expect(days.map(({ line: _, ...day }) => day)).toEqual(DAYS);
  });

  it("takes dates as spreadsheets keep them, under a title, in any order of columns", async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      `<row>${text("2026 年放假安排")}</row>`,
      `<row>${["名称", "日期", "安排"].map(text).join("")}</row>`,
      `<row>${text("国庆节")}<c s="3"><v>46296</v></c>${text("放假")}</row>`,
    ];
    const styles = (parts().get("xl/styles.xml") ?? Buffer.alloc(0)).toString();
    const sheet = (parts().get(SHEET) ?? Buffer.alloc(0)).toString();
    const files = parts();
    files.set(
      "xl/styles.xml",
      Buffer.from(styles.replace("</cellXfs>", '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs>')),
    );
    const numbered = rows.map((row, n) => {
      let column = 0;
      return row
        .replace("<row>", `<row r="${n + 1}">`)
        .replace(/<c /g, () => `<c r="${"ABC"[column++]}${n + 1}" `);
    });
    files.set(
      SHEET,
      Buffer.from(sheet.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${numbered.join("")}</sheetData>`)),
    );
    const read = await readDayFile(zip(files));
    expect(read).toMatchObject({
      ok: true,
      value: [{ line: 3, from: "2026-10-01", kind: "放假", nameZh: "国庆节" }],
    });
  });

  it("is refused with its reason, whatever it is", async () => {
    const cases: [string, Buffer][] = [
      ["FILE_EMPTY", Buffer.alloc(0)],
      ["FILE_TOO_LARGE", Buffer.alloc(MOST_BYTES + 1)],
      ["FILE_TYPE", Buffer.from("day,kind,name\n2026-10-01,放假,国庆节")],
      ["FILE_TYPE", Buffer.from("%PDF-1.7")],
      ["FILE_TYPE", zip(new Map([["word/document.xml", Buffer.from("<x/>")]]))],
      ["FILE_OLD_EXCEL", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ["FILE_MACRO", withPart("xl/vbaProject.bin", "x")],
      ["FILE_MACRO", withPart("xl/macrosheets/sheet1.xml", "<x/>")],
      ["FILE_BROKEN", dayTemplate(DAYS, "2026", "en").subarray(0, 900)],
      ["FILE_BROKEN", withPart(SHEET, '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')],
      ["FILE_BROKEN", withPart("xl/workbook.xml", "<workbook")],
      [
        "FILE_TOO_MANY",
        withRow('<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'),
      ],
      ["FILE_TOO_MANY", withRow('<row r="9"><c r="XFD9" t="inlineStr"><is><t>x</t></is></c></row>')],
      ["FILE_TOO_MANY", withRow('<row r="9"><c r="&#65;99999999"><v>1</v></c></row>')],
      ["FILE_NO_HEAD", withPart(SHEET, "<worksheet><sheetData/></worksheet>")],
      ["FILE_NO_DAYS", dayTemplate([], "2026", "zh-CN")],
    ];
    for (const [reason, content] of cases) expect(await reasonOf(content), reason).toBe(reason);
  });

  it("that says it is small and is not is measured, not believed", async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024, "0");
    for (const said of [bomb.length, 100]) {
      const archive = packed("xl/workbook.xml", bomb, said);
      expect(archive.length).toBeLessThan(MOST_BYTES);
      expect(await reasonOf(archive)).toBe("FILE_TOO_LARGE");
    }
    const many = new Map(Array.from({ length: 300 }, (_, n) => [`xl/x${n}.xml`, Buffer.from("<x/>")]));
    expect(await reasonOf(zip(many))).toBe("FILE_TOO_LARGE");
  });

  it("is refused, never thrown over, however a byte of it is changed", async () => {
    const whole = dayTemplate(DAYS, "2026", "en");
    for (let at = 0; at < whole.length; at += 7) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(await reasonOf(broken)).toMatch(/^(FILE_\w+|\d rows)$/);
    }
  });
});

describe("a calendar of days", () => {
  const calendar = (...events: string[]) =>
    Buffer.from(
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n${events
        .map(
          (event, n) => `BEGIN:VEVENT\r\nUID:${n}\r\nDTSTAMP:20260101T000000Z\r\n${event}\r\nEND:VEVENT\r\n`,
        )
        .join("")}END:VCALENDAR\r\n`,
    );
  const read = async (...events: string[]) => {
    const rows = await readDayFile(calendar(...events));
    return daysOfRows(rows.ok ? rows.value : []);
  };

  it("has holidays and the days that make up for them as they are published", async () => {
    const { days, wrong } = await read(
      "SUMMARY:国庆节（休）\r\nDTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008",
      "SUMMARY:国庆节 补班 第1天/共2天\r\nDTSTART;VALUE=DATE:20260920\r\nDTEND;VALUE=DATE:20260921",
      "SUMMARY:国庆节（班）\r\nDTSTART;VALUE=DATE:20261010",
    );
    expect(wrong).toEqual([]);
    expect(days).toHaveLength(9);
    expect(days.map(({ nameZh }) => nameZh)).toEqual(Array(9).fill("国庆节"));
    expect(days.filter(({ kind }) => kind === "MAKE_UP").map(({ day }) => day)).toEqual([
      "2026-09-20",
      "2026-10-10",
    ]);
  });

  it("says which of its events are no days", async () => {
    const { days, wrong } = await read(
      "SUMMARY:New Year\r\nDTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=YEARLY",
      "SUMMARY:Meeting\r\nDTSTART:20270105T080000Z\r\nDTEND:20270105T090000Z",
      "SUMMARY:nothing",
    );
    expect(days).toEqual([]);
    expect(wrong.map(({ fault }) => fault)).toEqual(["RECURRING", "NOT_A_DAY", "NOT_A_DAY"]);
  });

  it("is refused when it is none", async () => {
    expect(await reasonOf(Buffer.from("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"))).toMatch(
      /^FILE_(BROKEN|NO_DAYS)$/,
    );
    expect(await reasonOf(calendar())).toBe("FILE_NO_DAYS");
    const many = calendar(...Array(401).fill("SUMMARY:x\r\nDTSTART;VALUE=DATE:20270101"));
    expect(await reasonOf(many)).toBe("FILE_TOO_MANY");
  });
});
