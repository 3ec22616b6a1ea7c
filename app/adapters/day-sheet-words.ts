/** The words of a sheet of days, the same in both directions: what is written is what is read. */
export const SHEET_WORDS = {
  "zh-CN": {
    heads: { from: "日期", until: "最后一天", kind: "安排", nameZh: "名称", nameEn: "英文名称" },
    kind: { HOLIDAY: "放假", MAKE_UP: "补课" },
  },
  en: {
    heads: { from: "Date", until: "Last day", kind: "Kind", nameZh: "Name", nameEn: "English name" },
    kind: { HOLIDAY: "Holiday", MAKE_UP: "Make-up day" },
  },
} as const;

export type SheetLocale = keyof typeof SHEET_WORDS;
export type Column = keyof (typeof SHEET_WORDS)["en"]["heads"];

/** Other heads that people write over such columns. */
const ALSO: Record<Column, readonly string[]> = {
  from: ["开始日期", "第一天", "from", "day", "first day", "start"],
  until: ["结束日期", "到", "until", "to", "end"],
  kind: ["类型", "放假或补课", "type"],
  nameZh: ["中文名称", "节日", "holiday", "name (chinese)"],
  nameEn: ["name (english)"],
};

export const COLUMNS = Object.keys(ALSO) as Column[];

/** Whether a cell is the head of that column, in either language. */
export function heads(column: Column, cell: string): boolean {
  const known = [...ALSO[column], ...Object.values(SHEET_WORDS).map((words) => words.heads[column])];
  return known.some((word) => word.toLowerCase() === cell.normalize("NFKC").trim().toLowerCase());
}
