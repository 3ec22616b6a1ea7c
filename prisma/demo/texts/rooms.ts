export const CORNER = { nameZh: "亲情视频聊天角", nameEn: "Family video corner" } as const;
export const PHONE = { nameZh: "亲情电话", nameEn: "Family phone" } as const;

export const CLOSURES_OF_ROOMS = ["墙面粉刷，当天不开放", "电路检修", "借作期中考试考务室"] as const;

export const CALLS_HELD = [
  "聊了半个小时，孩子笑着出来的。",
  "说了这周的考试，{parent}夸了孩子。",
  "孩子背了新学的课文给{parent}听。",
  "商量了过年回家的车票，孩子很盼望。",
  "孩子给{parent}看了自己画的画。",
  "孩子一开始不说话，后来说了好多。",
  "{parent}问了奶奶的身体，孩子都答得上来。",
  "孩子哭了一会儿，值守老师陪着坐了坐。",
  "{parent}答应春节多住几天。",
  "讲了班里的运动会，得了第三名。",
] as const;

export const CALLS_MISSED = [
  "{parent}厂里加班，没有接通。",
  "孩子发烧请假，改到下一次。",
  "{parent}工地上信号不好，试了三次没接通。",
  "停电，没有打成。",
] as const;

export const CALLS_CANCELLED = ["{parent}要上夜班，改约下周。", "孩子回外婆家，先取消。"] as const;
