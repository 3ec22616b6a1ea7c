/** What was done about contacts, rooms and the calendar. */
export const trailContacts = {
  call: {
    booked: "约好了和家人的通话",
    moved: "改约了和家人的通话",
    cancelled: "取消了和家人的通话",
    held: "记下了和家人通了话",
    missed: "记下了和家人没有通上话",
  },
  gap: {
    "return-recorded": "记下父母回家的日子",
    "return-dropped": "删除父母回家的日子",
  },
  room: {
    added: "添加了一个房间",
    changed: "修改了一个房间",
    retired: "停用了一个房间",
    closed: "暂停了一个房间的开放",
    reopened: "恢复了一个房间的开放",
  },
  timetable: {
    started: "开始排一份时间表",
    adjusted: "改了时间表里的一对",
    "placed-again": "重新排了时间表",
    published: "发布了时间表",
    discarded: "作废了时间表",
  },
  supervisor: {
    added: "添加了一位值守老师",
    ended: "记下了一位老师不再值守",
  },
  calendar: {
    "day-added": "校历加了一天",
    imported: "从文件导入了校历",
    "day-dropped": "校历去掉了一天",
    "term-added": "加了学期",
    "term-dropped": "去掉了学期",
    "lessons-set": "改了上课时间",
  },
  contact: {
    told: "告诉了家里联系的变动",
    "move-asked": "请求改一次联系的时间",
    "move-withdrawn": "撤回了改时间的请求",
    "move-refused": "没有同意改时间",
    confirmed: "确认了一次联系",
    held: "记下了一次联系",
    missed: "记下了一次没联系上",
    cancelled: "取消了一次联系",
    moved: "改了一次联系的时间",
  },
} as const;
