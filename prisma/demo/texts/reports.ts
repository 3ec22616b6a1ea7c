import type { About, Situation } from "~/domain/safeguarding/report";
import type { SafeguardingStep } from "~/generated/prisma/client";

type Step = Pick<SafeguardingStep, "kind"> &
  Partial<SafeguardingStep> & {
    /** Minutes after the report. */
    after: number;
    /** By the site itself. */
    site?: true;
  };

export interface ReportStory {
  /** Number of the school in the list of schools, the central one first. */
  school: number;
  by: "MENTOR" | "FAMILY" | "TEACHER";
  /** Minutes before now. */
  ago: number;
  situation: Situation;
  about: About;
  account: string;
  /** Opened by a record of a contact. */
  fromCheckIn?: true;
  /** About a mentor whom the school has suspended already. */
  suspended?: true;
  steps: readonly Step[];
}

const DAY = 1440;

/** In every state that an officer may find one; none of them says more than a stranger may read. */
export const REPORT_STORIES: readonly ReportStory[] = [
  {
    ...{ school: 0, by: "MENTOR", ago: 12, situation: "NOT_SURE", about: "UNKNOWN" },
    account: "这两次视频都说不想回家，问为什么就不说话了。",
    steps: [],
  },
  {
    ...{ school: 0, by: "FAMILY", ago: 190, situation: "MR6", about: "RELATIVE" },
    account: "隔壁的孩子也归他家管，大人走了五天，灶一直是冷的。",
    steps: [{ kind: "POLICE_TOLD", after: 18, station: "县功派出所", officer: "王警官" }],
  },
  {
    ...{ school: 2, by: "MENTOR", ago: 100, situation: "NOT_SURE", about: "OTHER" },
    account: "孩子说放学路上有人拦着要钱，不敢告诉老师。",
    steps: [
      { kind: "ESCALATED", after: 30, level: 1, site: true },
      { kind: "ESCALATED", after: 60, level: 2, site: true },
    ],
  },
  {
    ...{ school: 0, by: "TEACHER", ago: 9 * DAY, situation: "NOT_SURE", about: "MENTOR", suspended: true },
    account: "孩子说不想再接他的电话，先停下来问清楚。",
    steps: [
      { kind: "TAKEN_UP", after: 14, note: "先和孩子、家人谈，没有需要报警的情况。" },
      { kind: "NOTE", after: 2 * DAY, note: "班主任谈过一次，孩子愿意说了，下周再谈。" },
    ],
  },
  {
    ...{ school: 0, by: "MENTOR", ago: 26 * DAY, situation: "NOT_SURE", about: "NOBODY", fromCheckIn: true },
    account: "说晚上常常一个人在家，奶奶去照顾生病的姑姑了。",
    steps: [
      { kind: "TAKEN_UP", after: 21, note: "村儿童主任当晚去看过，孩子在家，平安。" },
      { kind: "NOTICE", after: DAY, department: "EDUCATION", note: "" },
      { kind: "CLOSED", after: 8 * DAY, outcome: "SUPPORT_GIVEN", note: "姑姑家接过去住，母亲每晚打电话。" },
    ],
  },
  {
    ...{ school: 5, by: "TEACHER", ago: 40 * DAY, situation: "MR4", about: "OTHER" },
    account: "胳膊上有几处伤，说不清怎么来的。",
    steps: [
      {
        ...{ kind: "POLICE_TOLD", after: 9, station: "虢镇派出所", officer: "李警官" },
        receiptNumber: "受案回执 0931",
      },
      { kind: "NOTICE", after: 45, department: "CIVIL_AFFAIRS", note: "" },
      { kind: "NOTICE", after: 50, department: "EDUCATION", note: "" },
      { kind: "FEEDBACK", after: 3 * DAY, note: "查明是高年级学生所为，已找双方家长。" },
      {
        kind: "CLOSED",
        after: 21 * DAY,
        outcome: "POLICE_CASE",
        note: "学校安排座位和放学同行，心理老师每周谈一次。",
      },
    ],
  },
];
