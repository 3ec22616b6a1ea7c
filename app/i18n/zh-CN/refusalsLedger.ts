import { refusalsConference } from "./refusalsConference";

/** 台账的事为什么办不成。 */
export const refusalsLedger = {
  ...refusalsConference,
  LEDGER_TAKEN: "这个季度已经留存过了。",
  QUARTER_NOT_OVER: "这个季度还没有结束。",
  LEDGER_SIGNED_ALREADY: "这里已经签字，不能再改。",
  LEDGER_NOT_SIGNED: "还没有签字。",
  LEDGER_NOT_YOURS: "这不归您这一级签。",
  LEDGER_BENEATH_OPEN: "下一级还没有全部签字。",
  LEDGER_ABOVE_SIGNED: "上一级已经签字，要先由更上一级退回。",
  LEDGER_SENT_ALREADY: "这个部门已经登记过报送。",
  LEDGER_LEFT_ALREADY: "这个孩子已经销号。",
  LEDGER_NOT_GROWN: "那天还没有满 16 岁。",
  LEDGER_DAY_AHEAD: "不能写以后的日子。",
  LEDGER_GROWN: "已满 16 岁，不能再列入台账。",
  LEDGER_BEFORE_LEAVING: "不能早于销号那天。",
};
