import type { Child } from "~/generated/prisma/client";

/** A phrase that says something which must be true: of the child, or of the month (1 to 12). */
interface Condition {
  phrase: string;
  holds?: (child: Child) => boolean;
  months?: readonly number[];
}

const TERM = [1, 3, 4, 5, 6, 9, 10, 11, 12] as const;
const COLD = [11, 12, 1, 2] as const;

const CONDITIONS: readonly Condition[] = [
  { phrase: "青春期", holds: ({ grade }) => grade >= 6 },
  { phrase: "快升学", holds: ({ grade }) => grade === 6 || grade === 9 },
  { phrase: "英语刚起步", holds: ({ grade }) => grade === 3 || grade === 4 },
  { phrase: "英语单词", holds: ({ grade }) => grade >= 3 },
  { phrase: "入学时只会说方言", holds: ({ grade }) => grade <= 2 },
  { phrase: "有拼音", holds: ({ grade }) => grade <= 3 },
  { phrase: "写作文", holds: ({ grade }) => grade >= 3 },
  { phrase: "作文写了", holds: ({ grade }) => grade >= 3, months: TERM },
  { phrase: "城南旧事", holds: ({ grade }) => grade >= 4 },
  { phrase: "应用题", holds: ({ grade }) => grade >= 2 },
  { phrase: "小组长", holds: ({ grade }) => grade >= 3 },
  { phrase: "口算", holds: ({ grade }) => grade <= 6, months: TERM },
  { phrase: "小兔子", holds: ({ grade }) => grade <= 5 },
  { phrase: "二十四色", holds: ({ grade }) => grade <= 6 },
  { phrase: "上大学要学", holds: ({ grade }) => grade >= 5 },
  { phrase: "男性长辈", holds: ({ gender }) => gender === "BOY" },
  { phrase: "舍友", holds: ({ boarding }) => boarding },
  { phrase: "住校", holds: ({ boarding }) => boarding },
  { phrase: "宿舍", holds: ({ boarding }) => boarding, months: TERM },
  { phrase: "食堂", holds: ({ boarding }) => boarding, months: TERM },
  { phrase: "每天走四里多", holds: ({ boarding }) => !boarding },
  { phrase: "放学回家先帮", holds: ({ boarding }) => !boarding },
  { phrase: "放学先去看", holds: ({ boarding }) => !boarding, months: [2, 3, 4, 11, 12] },
  { phrase: "放学和两个同学", holds: ({ boarding }) => !boarding, months: TERM },
  { phrase: "期中考试", holds: ({ grade }) => grade >= 2, months: [4, 5, 11] },
  { phrase: "单元测验", months: TERM },
  { phrase: "作业有些拖", months: TERM },
  { phrase: "课堂上", months: TERM },
  { phrase: "同桌", months: TERM },
  { phrase: "升旗手", months: TERM },
  { phrase: "换了座位", months: TERM },
  { phrase: "朗读比赛", months: TERM },
  { phrase: "教室后墙", months: TERM },
  { phrase: "的座位", months: TERM },
  { phrase: "小红花", holds: ({ grade }) => grade <= 4, months: TERM },
  { phrase: "牙掉了", holds: ({ grade }) => grade <= 4 },
  { phrase: "老师今天", months: TERM },
  { phrase: "核桃", months: [9, 10, 11, 12] },
  { phrase: "银杏", months: [10, 11] },
  { phrase: "学校", months: TERM },
  { phrase: "体检", months: [3, 4, 9, 10] },
  { phrase: "秋游", months: [9, 10] },
  { phrase: "运动会", months: [4, 5, 9, 10] },
  { phrase: "天冷了", months: COLD },
  { phrase: "生炉子", months: COLD },
  { phrase: "下雪", months: [12, 1, 2] },
  { phrase: "玉米", months: [9, 10] },
  { phrase: "河里涨水", months: [6, 7, 8, 9] },
  { phrase: "蚕", months: [5, 6] },
  { phrase: "腊月", months: [11, 12, 1] },
  { phrase: "过年回来的日子", months: [11, 12, 1] },
];

/** Is everything that the template says true of this child, and in this month where one is given? */
export function suits(template: string, child: Child, month?: number): boolean {
  return CONDITIONS.every(
    ({ phrase, holds, months }) =>
      !template.includes(phrase) ||
      ((holds?.(child) ?? true) && (month === undefined || (months?.includes(month) ?? true))),
  );
}

/**
 * The first template dealt that is true and new to the reader; `told` remembers it. Where everything was told already
 * it is one of those again, or nothing where it must come only `once`.
 */
export function fitting(
  deal: () => string,
  child: Child,
  { month, told, once = false }: { month?: number; told?: Set<string>; once?: boolean } = {},
): string {
  let repeated = "";
  for (let tries = 0; tries < 24; tries++) {
    const template = deal();
    if (!suits(template, child, month)) continue;
    repeated = template;
    if (told?.has(template)) continue;
    told?.add(template);
    return template;
  }
  return once ? "" : repeated;
}
