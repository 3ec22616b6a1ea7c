/** What a copy of the data says of the ledger. */
export const copyOfLedger = {
  leftOn: "销号日期",
  backOn: "重新登记日期",
  backBecause: "重新登记的原因",
};
