export const REVIEW_WORDS = [
  "孩子越来越愿意说话了，想继续。",
  "工作有点忙，但是每周二十分钟可以保证。",
  "希望视频角的网络能再好一点。",
] as const;

export const MENTOR_GOODBYES = [
  "谢谢学校每次都提前打招呼，孩子长大了很多。",
  "要是能多见几次面就更好了。",
  "刚开始不知道聊什么，后来一起看绘本就好多了。",
] as const;

export const CHILD_GOODBYES = [
  "我想把画送给他。",
  "希望以后还能打电话。",
  "阿姨讲的故事最好听。",
  "有时候他忘了打来，我有点难过。",
] as const;
