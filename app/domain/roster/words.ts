import type { GuardianshipKind, HEALTH, INCOME, SCHOOL_STATUSES } from "../child/care";
import type { AID } from "../child/codes";

/** How sheets write the values of the form; the first word of each language is written into exported files. */
export type Words<T extends string | number> = readonly (readonly [
  value: T,
  zh: string,
  en: string,
  ...more: string[],
])[];

export const GENDERS: Words<"BOY" | "GIRL"> = [
  ["BOY", "男", "Boy", "男孩", "男生", "m", "male"],
  ["GIRL", "女", "Girl", "女孩", "女生", "f", "female"],
];

export const YES_NO: Words<"YES" | "NO"> = [
  ["YES", "是", "Yes", "寄宿", "住校", "y", "√", "✓", "有", "true", "1"],
  ["NO", "否", "No", "不寄宿", "走读", "n", "×", "无", "false", "0"],
];

export const RATINGS: Words<"GOOD" | "FAIR" | "POOR"> = [
  ["GOOD", "较好", "Good", "好", "监护情况较好", "良好"],
  ["FAIR", "一般", "Fair", "监护情况一般", "中"],
  ["POOR", "差", "Poor", "较差", "监护情况差", "无人监护", "父或母无监护能力", "受委托监护人监护能力不足"],
];

export const AIDS: Words<(typeof AID)[number]> = [
  ["MINIMUM_ALLOWANCE", "低保", "Minimum allowance", "最低生活保障"],
  ["TEMPORARY", "临时救助", "Temporary"],
  ["MEDICAL", "医疗救助", "Medical"],
  ["HOUSING", "住房救助", "Housing"],
  ["OTHER", "其他", "Other", "其它"],
];

/** The form asks whether a child is registered, files know how: a plain "yes" fits every kind of registration. */
export const HUKOU_SAID: Words<"NONE" | "REGISTERED" | "FAMILY" | "COLLECTIVE"> = [
  ["REGISTERED", "是", "Yes", "已登记", "已落户", "已上户", "有", "有户口", "y", "√", "✓", "true", "1"],
  [
    "NONE",
    "否",
    "No",
    "未登记",
    "未落户",
    "未上户",
    "无",
    "没有",
    "没有户口",
    "黑户",
    "n",
    "×",
    "false",
    "0",
  ],
  ["FAMILY", "家庭户", "Family register", "农业户口", "非农业户口", "居民户口", "农业", "非农业"],
  ["COLLECTIVE", "集体户", "Collective register"],
];

export const HEALTH_SAID: Words<(typeof HEALTH)[number]> = [
  ["HEALTHY", "健康", "Healthy", "良好", "正常", "好", "well"],
  ["DISABLED", "残疾", "Disabled", "残障"],
  ["ILL", "患病", "Ill", "有病", "疾病", "大病", "sick"],
];

export const SCHOOL_STATUSES_SAID: Words<(typeof SCHOOL_STATUSES)[number]> = [
  ["KINDERGARTEN", "幼儿园", "Kindergarten", "学前", "在园"],
  ["NOT_IN_KINDERGARTEN", "未入园", "Not in kindergarten", "没有入园"],
  ["PRIMARY", "小学", "Primary", "小学在读", "primary school"],
  ["JUNIOR", "初中", "Junior", "初中在读", "junior secondary", "junior high"],
  ["SENIOR", "高中", "Senior", "senior secondary", "senior high"],
  ["VOCATIONAL", "中职", "Vocational", "职高", "中专", "技校"],
  ["DROPOUT", "辍学", "Dropout", "失学", "dropped out"],
  ["NOT_STUDYING", "不在学", "Not studying", "不在校", "未在学"],
];

export const GUARDIANSHIP_KINDS_SAID: Words<GuardianshipKind> = [
  ["NONE", "无人监护", "Nobody", "无监护人"],
  ["PARENT_INCAPABLE", "父或母无监护能力", "Parent not able", "父母无监护能力", "父母一方无监护能力"],
  ["CARER_INADEQUATE", "受委托监护人监护能力不足", "Carer not adequate", "委托监护人监护能力不足"],
  ["FAIR", "监护情况一般", "Fair", "一般"],
  ["GOOD", "监护情况较好", "Good", "较好", "好"],
];

export const INCOMES: Words<(typeof INCOME)[number]> = [
  ["WAGES", "打工收入", "Wages", "打工", "务工", "务工收入", "外出务工"],
  ["FARMING", "种养殖业", "Farming", "种植", "养殖", "种养殖", "种植业", "养殖业", "务农"],
  ["STATE_AID", "政府救助", "State aid", "政府补助", "低保"],
  ["RELATIVES", "亲朋接济", "Relatives and friends", "亲友接济", "relatives"],
  ["OTHER", "其他", "Other", "其它"],
];

/** GB/T 4761. */
export const RELATIONS_SAID: Words<number> = [
  [51, "父亲", "Father", "父", "爸爸"],
  [52, "母亲", "Mother", "母", "妈妈"],
  [57, "继父或养父", "Stepfather or adoptive father", "继父", "养父"],
  [58, "继母或养母", "Stepmother or adoptive mother", "继母", "养母"],
  [61, "祖父", "Paternal grandfather", "爷爷", "grandfather"],
  [62, "祖母", "Paternal grandmother", "奶奶", "grandmother"],
  [63, "外祖父", "Maternal grandfather", "外公", "姥爷"],
  [64, "外祖母", "Maternal grandmother", "外婆", "姥姥"],
  [71, "兄", "Elder brother", "哥哥"],
  [73, "弟", "Younger brother", "弟弟"],
  [75, "姐", "Elder sister", "姐姐"],
  [77, "妹", "Younger sister", "妹妹"],
  [81, "伯父", "Father's elder brother", "大伯", "伯伯"],
  [82, "伯母", "Wife of father's elder brother", "大妈"],
  [83, "叔父", "Father's younger brother", "叔叔"],
  [84, "婶母", "Wife of father's younger brother", "婶婶", "婶子"],
  [85, "舅父", "Mother's brother", "舅舅"],
  [86, "舅母", "Wife of mother's brother", "舅妈"],
  [87, "姨夫", "Husband of mother's sister", "姨父"],
  [88, "姨母", "Mother's sister", "姨妈", "阿姨"],
  [89, "姑父", "Husband of father's sister", "姑夫"],
  [90, "姑母", "Father's sister", "姑姑", "姑妈"],
  [97, "其他亲属", "Other relative", "亲属"],
  [99, "非亲属", "Not related", "邻居", "其他"],
];

export const PRIORITIES: Words<"A" | "B" | "C"> = [
  ["A", "A", "A", "红", "高", "high"],
  ["B", "B", "B", "黄", "中", "medium"],
  ["C", "C", "C", "蓝", "低", "low", "绿"],
];

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** The value that a word stands for; null for a word that stands for none. */
export function codeOf<T extends string | number>(words: Words<T>, said: string): T | null {
  const sought = plain(said);
  return words.find(([, ...names]) => names.some((name) => plain(name) === sought))?.[0] ?? null;
}

/** "残疾（听力二级）": the word, and what is said about it behind it; null where no word begins the cell. */
export function codeAndNote<T extends string>(
  words: Words<T>,
  said: string,
): { code: T; note: string } | null {
  const whole = codeOf(words, said);
  if (whole) return { code: whole, note: "" };
  const parts = /^(.+?)\s*[（(：:，,、;；\s]\s*(.+?)\s*[）)]?$/.exec(said.trim());
  const code = parts && codeOf(words, parts[1] ?? "");
  return code ? { code, note: parts[2] ?? "" } : null;
}

/** Several values one after another. A word may have a space in it, so a space parts only where no word fits. */
export function severalOf<T extends string>(words: Words<T>, said: string): T[] | null {
  const values = said
    .split(/[、,，;；/]+/)
    .filter((part) => part.trim() !== "")
    .flatMap((part) => {
      const whole = codeOf(words, part);
      return whole
        ? [whole]
        : part
            .trim()
            .split(/\s+/)
            .map((one) => codeOf(words, one));
    });
  return values.includes(null) ? null : [...new Set(values as T[])];
}

export function wordOf<T extends string | number>(words: Words<T>, value: T, language: "zh" | "en"): string {
  const found = words.find(([one]) => one === value);
  return found?.[language === "zh" ? 1 : 2] ?? "";
}

/** Several values as a sheet lists them; a code that has no word is left out. */
export const wordsOf = (words: Words<string>, codes: readonly string[], language: "zh" | "en"): string =>
  codes
    .map((code) => wordOf(words, code, language))
    .filter(Boolean)
    .join(language === "zh" ? "、" : "; ");

/** Codes of the words that may be chosen, as a message says them. */
export const choicesOf = <T extends string | number>(words: Words<T>, language: "zh" | "en") =>
  words.map((one) => one[language === "zh" ? 1 : 2]);

const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 9 of "3", "三年级", "初一", "Grade 3"; null for what is none. */
export function gradeOf(said: string): number | null {
  const text = plain(said)
    .replace(/^小学/, "")
    .replace(/年级$|^grade/g, "");
  const junior = /^(?:初中?|七?初)([一二三1-3])$/.exec(text)?.[1];
  if (junior) return 6 + (DIGITS.indexOf(junior) + 1 || Number(junior));
  const number = DIGITS.indexOf(text) + 1 || Number(/^[1-9](?:\.0+)?$/.test(text) ? text : Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= 9 ? number : null;
}
