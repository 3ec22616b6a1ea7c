import { openedOfCare } from "./copyOfCare";

/** What a copy of the data says of visits and counselling. */
export const copyOfVisits = {
  visitedOn: "走访日期",
  counsellor: "辅导老师",
  visitor: "走访人",
  present: "见到谁",
  living: "生活条件",
  carerHealth: "照护人身体",
  attendance: "上学情况",
};

/** Pages about a child, in the record of who saw what. */
export const openedOfVisits = {
  counselling: "打开了心理辅导预约",
  visits: "打开了走访记录",
  visit: "打开了走访登记表",
  ...openedOfCare,
};
