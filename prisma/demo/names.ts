import { nameSortKey } from "~/adapters/pinyin.server";
import { itemAt, type Random } from "./random";

/** Invented names: a surname in about its real frequency and a given name of the bearer's generation. */
export interface NameGiver {
  /** Born in or after 2005. */
  child(sex: Sex, surname?: string): string;
  /** Born between about 1965 and 2005. */
  adult(sex: Sex, surname?: string): string;
  elder(sex: Sex, surname?: string): string;
  surname(): string;
  /** A number in a range that no operator was given. */
  mobile(): string;
  email(name: string): string;
}

export type Sex = "FEMALE" | "MALE";

const SURNAMES =
  "王王王王王王李李李李李张张张张张刘刘刘刘陈陈杨杨杨赵赵赵马马马高高吴周黄孙胡朱郭郭何罗宋韩唐冯冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾贾丁魏薛薛叶阎余潘杜戴夏钟汪田任任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜仝强党党惠";

const CHILD = {
  FEMALE:
    "雨桐 欣怡 梓涵 诗涵 佳怡 思琪 雅婷 梦瑶 可馨 语嫣 心怡 静雯 若曦 芷若 紫萱 雨欣 子涵 佳琪 晓雯 嘉怡 一诺 依诺 思彤 雨菲 梓萱 欣妍 诗琪 婉婷 悦然 安琪 小雨 晓彤 海燕 甜甜 蕊蕊 佳慧 梦洁 春燕 雪莹 玉洁 秋月 文静 心悦 乐瑶 思雨 晨曦 菲菲 倩倩 彩霞 麦穗 小满 杏儿 清荷 青禾 月婷 云朵 昕冉 沐晴 苗苗 圆圆",
  MALE: "子轩 浩然 宇航 梓睿 俊杰 一鸣 子豪 博文 天佑 嘉豪 浩宇 思远 志远 明轩 文昊 宇轩 瑞阳 家乐 鹏飞 晓峰 泽宇 奕辰 昊天 子墨 俊熙 宏博 嘉诚 海涛 小龙 佳伟 乐天 旭东 皓轩 瑞霖 启航 云飞 天宇 少华 佳旺 晨阳 阳阳 石磊 林涛 小军 秋实 立夏 大山 远航 麦田 安康 国庆 春生 青松 承志 柏林 逸飞 凯旋 景行 家俊 星辰",
} as const;

const ADULT = {
  FEMALE:
    "秀兰 丽娟 晓燕 红梅 海霞 春梅 亚萍 小红 晓丽 美玲 雪梅 玉兰 艳红 慧芳 建英 爱玲 亚娟 文娟 淑珍 巧玲 彩云 月娥 凤霞 娟娟 莉莎 静 敏 燕 婷 蕾 颖 洁 倩 芳 霞 雅丽 思敏 佳宁 晓雪 宁 亚茹 小妮 引弟 会芹 亚利 翠翠 瑞芳 麦玲 西玲 宝珍 秋菊 新爱 佩 悦 欢欢 转利 粉玲 银霞 改玲",
  MALE: "建军 志强 永红 建平 晓东 宏伟 小平 军强 文军 海龙 红军 建文 宝成 永刚 志军 亚军 晓军 伟 勇 斌 超 波 亮 辉 浩 宁 博 新民 卫东 利民 小林 永强 文辉 俊峰 拴牢 双喜 喜平 宝平 建仓 天成 周社 科学 林 少鹏 立军 振华 海军 岁平 录平 让平 满仓 喜全 宗强 广利 银虎 省利",
} as const;

const ELDER = {
  FEMALE:
    "桂芳 桂兰 秀英 玉珍 淑英 菊香 凤英 春香 银娥 翠莲 巧云 梅英 改花 兰英 芳琴 会琴 玉莲 秋娥 金莲 雪娥 素芹 引娣 彩莲 月英 麦琴 粉娥 转娥 存娃 爱莲 桃花",
  MALE: "富贵 德福 生财 志忠 全福 宗德 万林 天才 有福 长生 来福 正才 文学 智民 银海 根生 积善 宽心 保全 思孝 存仁 恩科 兴旺 乃文 世昌 增福 民生 虎林 拴虎 省吾",
} as const;

export function nameGiver(random: Random): NameGiver {
  const surnames = [...SURNAMES];
  const given = {
    child: { FEMALE: CHILD.FEMALE.split(" "), MALE: CHILD.MALE.split(" ") },
    adult: { FEMALE: ADULT.FEMALE.split(" "), MALE: ADULT.MALE.split(" ") },
    elder: { FEMALE: ELDER.FEMALE.split(" "), MALE: ELDER.MALE.split(" ") },
  };
  const characters = {
    child: { FEMALE: [..."雨欣诗梦佳思雪晓嘉紫若静婉悦瑶琪"], MALE: [..."子浩宇俊博泽嘉昊文志明天瑞晨旭航"] },
    adult: { FEMALE: [..."秀丽晓红春美玉艳慧爱亚文巧凤小娟"], MALE: [..."建志永晓宏文海军红宝新卫利俊振天"] },
    elder: { FEMALE: [..."桂秀玉淑菊凤春银翠巧梅改兰芳会月"], MALE: [..."富德生志全宗万天有长来正文智银根"] },
  };
  const make = (age: keyof typeof given, sex: Sex, surname?: string) => {
    const family = surname ?? random.pick(surnames);
    // A third are put together from two characters, so that the lists do not show.
    const name = random.chance(0.34)
      ? random.pick(characters[age][sex]) + (random.pick(given[age][sex]).at(-1) ?? "")
      : random.pick(given[age][sex]);
    return (
      family + (name.length === 2 && name[0] === name[1] && age === "elder" ? itemAt([...name], 0) : name)
    );
  };
  const used = new Map<string, number>();
  let number = random.int(100_000, 200_000);
  return {
    child: (sex, surname) => make("child", sex, surname),
    adult: (sex, surname) => make("adult", sex, surname),
    elder: (sex, surname) => make("elder", sex, surname),
    surname: () => random.pick(surnames),
    mobile() {
      number += random.int(3, 97);
      return `15400${String(number).padStart(6, "0")}`;
    },
    email(name) {
      const local = nameSortKey(name).split(" ")[0] ?? "";
      const count = (used.get(local) ?? 0) + 1;
      used.set(local, count);
      return `${local}${count === 1 ? "" : count}@heartbridge.example`;
    },
  };
}
