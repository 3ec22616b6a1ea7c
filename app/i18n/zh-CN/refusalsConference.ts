/** 联席会议的事为什么办不成。 */
export const refusalsConference = {
  DEPARTMENT_EXISTS: "已有一个同名的成员单位。",
  DEPARTMENT_RETIRED: "这个单位已经撤下。",
  MEETING_NOT_PLANNED: "会议已经召开。",
  MEETING_AHEAD: "还没到会议那天。",
  MEETING_NOT_HELD: "先记下会议已召开，再定稿。",
  ATTENDANCE_OPEN: "还有单位没有登记出席情况。",
  MINUTES_OPEN: "还有议程没有写记录。",
  MEETING_CLOSED: "记录已经定稿，不能再改；可以写补充说明。",
  MEETING_NOT_CLOSED: "记录还没有定稿，直接改就可以。",
  ITEM_HAS_MINUTES: "这一项已有记录或议定事项，不能移出。",
  DUE_BEFORE_MEETING: "期限不能早于会议那天。",
  ACTION_SETTLED: "这件事已经了结。",
  DAY_OVER: "这一天已经过去。",
};
