export default {
  title: "{{name}}的近况",
  lead: "一年里，代理家长们在帮扶记录里写下的。图是看变化的，不是给孩子打分。",
  none: "这一年还没有帮扶记录",
  noneLead: "有了记录，这里会有图。",
  column: { day: "日期", month: "月份", area: "方面", contacts: "次数" },
  mood: { title: "心情", lead: "{{count}} 次记录写了心情，其中 {{low}} 次低落。" },
  contacts: {
    title: "联系",
    lead: "联系上 {{held}} 次，没有联系上 {{missed}} 次。",
    held: "联系上",
    missed: "没有联系上",
  },
  parents: {
    title: "前一周爸爸妈妈有没有联系孩子",
    lead: "联系过 {{yes}} 次，没有 {{no}} 次。",
    yes: "联系过",
    no: "没有",
    unknown: "不清楚",
  },
  areas: { title: "聊到了什么", lead: "联系上的 {{count}} 次里，每一方面聊到几次。" },
} as const;
