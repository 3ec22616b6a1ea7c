import { checkCharacter } from "~/domain/shared/id-number";

/** The district's own columns, in the order of its form. */
export const HEAD = [
  ...[
    "姓名",
    "性别",
    "出生日期",
    "身份证号",
    "年级",
    "班级",
    "是否寄宿",
    "现居住村镇",
    "详细住址",
    "监护评估",
  ],
  ...["父亲姓名", "父亲电话", "父亲务工地点", "监护人姓名", "与儿童关系", "监护人电话"],
];

const FAMILY = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."雨山海云明春秋冬梅兰竹菊松柏石川江河晨星"];
const DAY = 86_400_000;

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** One good row; no two of them are about the same child. */
export function rowOf(n: number): string[] {
  const name = `${of(FAMILY, n)}${of(GIVEN, Math.floor(n / 20))}${of(GIVEN, Math.floor(n / 400))}`;
  const born = new Date(Date.UTC(2013, 8, 1) + ((n * 7 + Math.floor(n / 8000) * 31) % 2000) * DAY)
    .toISOString()
    .slice(0, 10);
  const digits = `610304${born.replaceAll("-", "")}${String(Math.floor(n / 2000) * 10 + 1 + (n % 8)).padStart(3, "0")}`;
  return [
    ...[
      name,
      n % 2 ? "女" : "男",
      born,
      digits + checkCharacter(digits),
      `${of([..."一二三四五六"], n)}年级`,
    ],
    ...[`${(n % 4) + 1} 班`, n % 3 ? "否" : "是", "周原镇", `第 ${(n % 90) + 1} 号`, of(["较好", "一般"], n)],
    ...[`${name[0]}建国`, `139${String(n).padStart(8, "0")}`, of(["广东东莞", "江苏苏州", "浙江宁波"], n)],
    ...["李桂芳", "奶奶", `138${String(n).padStart(8, "0")}`],
  ];
}
