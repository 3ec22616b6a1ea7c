/** 资料副本里的监护、户口和救助。 */
export const copyOfCare = {
  guardianshipKind: "监护类型",
  hukou: "户口",
  hukouPlace: "户籍所在地",
  ethnicity: "民族",
  health: "身体情况",
  healthNote: "残疾或患病的情况",
  schoolStatus: "就学情况",
  income: "经济来源",
  rating: "监护评估",
  assessedOn: "评估日期",
  settled: "监护责任落实",
  fromOn: "从哪天起",
  untilOn: "到哪天止",
  endedOn: "哪天结束",
  before: "以前",
  after: "现在",
  placeBefore: "以前的户籍所在地",
  placeAfter: "现在的户籍所在地",
  changedOn: "哪天变动",
  movedOn: "哪天走的",
  place: "去了哪里",
  newSchool: "就读学校",
  outcomeOn: "哪天起是这样",
  yuan: "金额（元）",
};

/** 打开了孩子的哪些页面。 */
export const openedOfCare = {
  guardianship: "打开了监护和照看",
  records: "打开了户口、救助和家庭情况",
  sheet: "打印了孩子的档案",
  table: "下载了孩子的档案",
};
