/** 资料副本里，回访和问卷各栏的名称。 */
export const copyOfSupport = {
  askedOn: "哪一天",
  way: "怎么问的",
  activities: "一起做了什么",
  changes: "有什么变化",
  quality: "相处得好不好",
  impact: "有没有帮助",
  more: "别的",
  answeredOn: "哪天填的",
  marks: "每一句的回答",
  score: "分数",
} as const;

export const sectionsOfSupport = {
  pauses: "暂停",
  reviews: "各方的想法",
  closures: "结束时的事",
  talks: "学校问起结对时说的话",
  questionnaires: "关系问卷",
};
