/** What mentors did, what is still needed, and what they ask to be done next. */

export const HELP_GIVEN = [
  "一起把错题本理了一遍。",
  "教了用字典查部首。",
  "陪着写完了周记。",
  "一起算了攒下的零花钱。",
  "把下周要带的东西列了一张单子。",
  "讲了怎样跟老师请假。",
] as const;

export const STILL_NEEDED = [
  "一副看黑板用的眼镜。",
  "每周有人听写一次生词。",
  "冬天的棉鞋。",
  "放学以后有个地方写作业。",
  "有人教奶奶用手机接视频。",
] as const;

export const FOLLOW_UPS = [
  "问问班主任，能不能往前坐一排",
  "看看眼镜配好了没有",
  "把图书角的借书卡补办一张",
  "跟宿管老师说一声床位的事",
  "下次联系时问问牙还疼不疼",
  "提醒家里把疫苗本带到学校",
  "约爸爸妈妈周末和孩子视频一次",
  "问问家长会能不能请姑姑来",
  "把上次答应的字帖寄过去",
] as const;
