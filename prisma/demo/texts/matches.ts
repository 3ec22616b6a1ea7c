import type { ClosureCause, ClosurePath, MissedSide } from "~/generated/prisma/client";

export const DECLINES = [
  "最近调了班，晚上的时间和孩子对不上。",
  "住得太远，怕见面的次数保证不了。",
  "家里老人刚做完手术，这两个月顾不上。",
  "我想先从低年级的孩子开始，请另作安排。",
  "刚接了一个孩子，想先把这一个陪好。",
  "下个月要外派半年，不想让孩子空等。",
] as const;

export const CLOSURES: Readonly<Record<ClosurePath, readonly string[]>> = {
  PLANNED: [
    "约定的时间到了，双方写了道别信，孩子愿意再结对。",
    "约定的期限已满，开了小小的告别茶话会，互相留了画和信。",
    "试结对期结束，孩子想换一位能一起运动的代理家长。",
    "志愿者即将退休搬家，提前一个月说明，最后见面道了别。",
  ],
  UNPLANNED: [
    "志愿者工作调动到外地，提前两周告知，做了告别电话。",
    "志愿者身体原因不能继续，学校陪孩子道了别。",
    "志愿者家中老人需要照料，和孩子好好说明后结束。",
    "双方相处不太合适，学校分别谈过后结束，孩子回到等待名单。",
  ],
  ONE_SIDE_ABSENT: [
    "志愿者换了号码联系不上，学校已向孩子说明不是孩子的错。",
    "连续三次没有接通，学校家访后与家人商量结束。",
  ],
};

/** Why, as a code, by the position of the words above. */
export const CAUSES: Readonly<Record<ClosurePath, readonly ClosureCause[]>> = {
  PLANNED: ["TERM_OVER", "TERM_OVER", "CHILD_WISH", "MENTOR_MOVED"],
  UNPLANNED: ["MENTOR_MOVED", "MENTOR_TIME", "MENTOR_TIME", "NO_FIT"],
  ONE_SIDE_ABSENT: ["MENTOR_SILENT", "MENTOR_SILENT"],
};
export const LEAVING_CAUSES: readonly ClosureCause[] = ["CHILD_MOVED", "PARENT_BACK", "CHILD_MOVED"];

/** Of a child that left the programme or the district. */
export const LEAVING = [
  "孩子随父母到外地上学，最后一次见面送了通讯录。",
  "妈妈回到镇上工作，家里不再需要，双方写了道别信。",
  "孩子转学离开本区，材料已移交新学校，做了告别电话。",
] as const;

export const MISSED: Readonly<Record<MissedSide, readonly string[]>> = {
  VOLUNTEER: [
    "志愿者临时加班",
    "志愿者手机没电，事后道歉",
    "志愿者生病",
    "志愿者忘了时间",
    "没有打来，也没有说明",
  ],
  CHILD: [
    "孩子感冒请假",
    "孩子去了姑姑家",
    "家里停电，电话打不通",
    "跟着{carer}去镇上看病",
    "孩子在地里帮忙收玉米",
  ],
  SCHOOL: ["学校临时开会，视频角没开", "学校网络故障", "全校体检，时间冲突", "下雪停课"],
};

export const CANCELLED = [
  "放假，按约定暂停一次",
  "期中考试，改到下次",
  "志愿者提前请了假",
  "学校组织秋游",
  "天气不好，山路难走",
] as const;
export const MOVED = ["志愿者请求改到第二天", "孩子值日，往后挪一天", "视频角已被占用，改天"] as const;

export const MEETING_PLACES = ["学校接待室", "学校图书室", "学校操场", "镇文化站", "学校心理辅导室"] as const;
export const ACTIVITY_PLACES = ["镇文化站读书会", "学校运动会", "村里的文化大院", "学校开放日"] as const;
