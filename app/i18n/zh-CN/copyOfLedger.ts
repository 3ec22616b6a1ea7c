/** What a copy of the data says of the ledger. */
export const copyOfLedger = {
  leftOn: "销号日期",
  backOn: "重新登记日期",
  backBecause: "重新登记的原因",
};

/** Its page about a child, in the record of who saw what. */
export const openedOfLedger = { ledger: "打开了台账进出记录" };
