/** Teams, loads and what differs from the last round: a part of the catalogue of rounds. */
export default {
  team: {
    title: "{{child}}的几位家长",
    filled: "{{slots}} 个位置，填上 {{filled}} 个",
    seat: "{{role}}：{{name}}",
    seatAny: "{{role}}（{{as}}）：{{name}}",
    kept: "原来就在",
    new: "这一轮",
    empty: "还空着",
    role: { FATHER: "代理爸爸", MOTHER: "代理妈妈", ANY: "都可以" },
    missing: "还缺：{{roles}}。",
  },
  load: {
    draft: "现带 {{now}} 个，这轮后 {{after}}/{{capacity}}",
    now: "带 {{now}}/{{capacity}} 个",
  },
  waited: { days: "等了 {{days}} 天", today: "今天刚开始等", served: "已有人带" },
  diff: {
    title: "和上一轮比",
    lead: "上一轮 {{at}} 公布",
    toLast: "看上一轮",
    first: "这些学校还没有公布过一轮，没有可比的。",
    same: "不变的配对",
    fresh: "新的配对",
    dropped: "不再有的配对",
    reached: "新有人的孩子",
    waiting: "新等人的孩子",
    pair: "{{child}} 与 {{volunteer}}",
    more_other: "另有 {{count}} 项",
    hidden_other: "另有 {{count}} 项的人已不在您这里",
  },
} as const;
