import { refusalsDropout } from "./refusalsDropout";

/** 监护、户口和救助的记录为什么记不下。 */
export const refusalsOfCare = {
  NO_MOBILE: "没有登记手机号，发不了短信。请先填手机号。",
  ...refusalsDropout,
  RATING_DOES_NOT_FIT: "评估和监护类型对不上：没有人监护只能是“差”，监护较好只能是“较好”。",
  NOBODY_RESPONSIBLE: "选了“没有人监护”，就不能再选负责的人，也不能算落实。",
  ASK_AGAIN_NEEDED: "还没入学或去向不明，请写哪天前再问。",
  FOLLOW_UP_NEEDED: "评估为“差”，请写明哪天前再去看。",
  NO_CHANGE: "前后一样，没有变动可记。",
  BEFORE_THE_LAST: "要晚于上一份协议开始的那天。",
  CARER_IS_PARENT: "告知的人和照看的人不能是同一个人。",
  AGREEMENT_RUNS: "已经有一份协议在执行，请刷新页面。",
  AGREEMENT_OVER: "结束的那天已经过了，请选以后的日子。",
  AGREEMENT_LENGTH: "最短四周，最长两年，请改结束的那天。",
  AGREEMENT_SAME: "和上一版一样，没有改动。",
  AGREEMENT_CHANGED: "约定有了新的一版，请刷新页面，看过再签。",
  SIGNED_ALREADY: "这一版已经签过了。",
  SIGNED_FOR_ANOTHER: "您是这个结对的代理家长，请另一位老师来办。",
  CHILD_SAID_SO: "孩子上次也是这样说的，已经记下了。",
} as const;
