import type { SupportParty } from "~/domain/match/support";

interface Answers {
  activities: readonly string[];
  changes: readonly string[];
}

/** What was said when the school asked. */
export const SAID: Record<SupportParty, Answers> = {
  MENTOR: {
    activities: [
      "每周二打电话，念一段故事。",
      "视频里一起做手工，上次折了纸船。",
      "聊运动会，也看了看作业。",
      "见了一次面，在操场打了会儿球。",
    ],
    changes: [
      "开始主动问我什么时候再打来。",
      "话多了，会讲奶奶家的事。",
      "还是不太说话，不过愿意听。",
      "数学有进步，自己很高兴。",
    ],
  },
  CHILD: {
    activities: ["听他讲城里的地铁。", "一起画画。", "说我养的小鸡。", "他教我打球。", "念书给我听。"],
    changes: ["有人可以说话了。", "我不那么怕生了。", "没有什么不一样。", "我想考好一点告诉他。", ""],
  },
  ADULT: {
    activities: ["知道，每周孩子都盼着那个电话。", "听孩子说一起做了手工。", "不太清楚，孩子在学校里打的。"],
    changes: ["回家肯说学校的事了。", "脾气好了一些。", "写作业不用催了。", "没看出什么变化。"],
  },
};

export const MORE = ["", "", "", "希望时间能早一点。", "孩子最近咳嗽，提醒去看了医生。"] as const;

export const KIND_WORDS = [
  "我最喜欢星期二，因为你会打来。",
  "你讲的故事我讲给奶奶听了。",
  "我给你画了一幅画，下次给你看。",
  "谢谢你记得我的生日。",
] as const;

export const FOUND = [
  "孩子说最近电话老断线，改到视频角联系，下个月再问。",
  "志愿者工作忙，改成每周一次短的，孩子也同意。",
] as const;
