/** What the fields of pauses, reviews and ends are called in a copy of one's data. */
export const copyOfEndings = {
  startsOn: "从哪天",
  endsOn: "预计到哪天",
  endedOn: "哪天恢复",
  dueOn: "哪天之前",
  familyView: "家人的想法",
  familyWords: "家人说的话",
  mentorView: "您的想法",
  mentorWords: "您说的话",
  childToldOn: "哪天告诉孩子",
  familyToldOn: "哪天告诉家人",
  mentorToldOn: "哪天告诉您",
  mentorAskedOn: "哪天问您",
  mentorOverall: "总的感觉，一到五",
  mentorSupport: "学校帮得够不够，一到五",
  mentorAgain: "还愿意吗",
  afterwardsOn: "哪天约定了以后的联系",
};
