import type { DropoutStory } from "../dropouts";

const report = (who: string, said: string, hinders: string[] = []) =>
  ({ kind: "REPORT", day: 0, minutes: 15, who, said, hinders }) as const;
const called = (who: string, said: string) => ({ kind: "CONTACT", day: 0, minutes: 40, who, said }) as const;

const RETURNED_BEFORE: DropoutStory = {
  ago: 120,
  steps: [
    report("班主任", "第一节课没来，同桌说在家里玩手机。"),
    called("爷爷", "说孩子不想上学，劝不动。"),
    {
      ...{ kind: "VISIT", day: 2, who: "爷爷和孩子", said: "作业跟不上，怕被点名。" },
      hinders: ["DISTASTE"],
    },
    { kind: "LOOK", day: 36, who: "班主任", said: "每天按时到校，数学有同学结对帮助。" },
  ],
  outcome: { is: "RETURNED", day: 5, note: "爷爷送回学校" },
};

/** Invented absences, from one of this morning to some that are over. */
export const DROPOUT_STORIES: readonly DropoutStory[] = [
  { ago: 0, steps: [report("班主任", "早读没来，打家里电话没人接。")] },
  {
    ago: 1,
    steps: [
      report("宿舍管理员", "昨晚没有回宿舍，问过同宿舍的同学，都不知道。"),
      { kind: "CONTACT", day: 0, minutes: 45, who: "奶奶", missed: true, said: "打了三次，没有人接。" },
    ],
  },
  {
    ago: 3,
    steps: [report("班主任", "没有请假。", ["ILLNESS"]), called("外婆", "说肚子疼，过两天来。")],
  },
  {
    ago: 12,
    steps: [
      report("班主任", "又没有来，和上次一样。"),
      called("爷爷", "说孩子不肯出门。"),
      { kind: "VISIT", day: 2, who: "爷爷和孩子", said: "在家看手机，说上课听不懂。", hinders: ["DISTASTE"] },
      { kind: "TOWN_REPORT", day: 3, who: "镇政府教育专干" },
      {
        ...{
          kind: "TALK",
          day: 6,
          who: "孩子、爷爷，父亲在电话里",
          parties: ["TOWN", "VILLAGE", "SCHOOL", "PARENT"],
        },
        ...{ said: "商量先来半天，安排补课。", promised: "父亲答应月底请假回家，送孩子到校。" },
      },
      { kind: "HELP", day: 7, who: "数学老师", said: "每天放学补半小时课。" },
    ],
    again: RETURNED_BEFORE,
  },
  {
    ago: 33,
    steps: [
      report("班主任", "国庆以后没有来，听说跟亲戚出去了。"),
      called("奶奶", "说跟表哥去了西安，在饭馆帮忙。"),
      { kind: "VISIT", day: 3, who: "奶奶", said: "家里想让他早点挣钱。", hinders: ["WORK", "POVERTY"] },
      { kind: "TOWN_REPORT", day: 3, who: "镇政府教育专干" },
    ],
  },
  {
    ago: 46,
    steps: [
      report("班主任", "没有请假。"),
      called("奶奶", "奶奶住院，孩子在医院照看。"),
      { kind: "VISIT", day: 1, who: "奶奶和孩子", said: "家里没有别人。", hinders: ["CARE_AT_HOME"] },
      { kind: "HELP", day: 2, who: "村委会", said: "请邻居轮流送饭。" },
    ],
    outcome: { is: "RETURNED", day: 4, note: "母亲回来照看奶奶，孩子复学" },
  },
  {
    ago: 60,
    steps: [
      report("班主任", "开学没有来报到。"),
      called("母亲", "全家搬到宝鸡市区，已经找好学校。"),
      { kind: "VISIT", day: 3, who: "外公", said: "跟着父母走了。" },
    ],
    outcome: {
      is: "TRANSFERRED",
      day: 9,
      where: "宝鸡市金台区一所小学",
      note: "学籍转接已办，接收学校回执已收",
    },
  },
  {
    ago: 80,
    steps: [
      report("班主任", "开学没有来，电话停机。"),
      { kind: "CONTACT", day: 0, minutes: 50, who: "父亲", missed: true, said: "电话停机。" },
      {
        kind: "VISIT",
        day: 3,
        who: "邻居",
        missed: true,
        said: "院门锁着，邻居说暑假就走了。",
        hinders: ["MOVED_UNKNOWN"],
      },
      { kind: "TOWN_REPORT", day: 3, who: "镇政府教育专干" },
      { kind: "BUREAU_REPORT", day: 28, who: "教体局基础教育股" },
    ],
    outcome: { is: "UNREACHABLE", day: 40, note: "派出所协助查找，暂无结果，继续联系" },
    schooling: "DROPOUT",
  },
];
