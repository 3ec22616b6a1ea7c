import { trailConference } from "./trailConference";
import { trailCleanUp, trailReports } from "./trailReports";

/** 台账做了什么。 */
export const trailLedger = {
  taken: "留存了季度台账",
  retaken: "重新留存了台账的一部分",
  signed: "在季度台账上签字",
  returned: "退回季度台账更正",
  corrected: "更正季度台账，另立一版",
  sent: "登记了季度台账的报送",
  exported: "下载了季度台账",
  printed: "打印了季度台账",
  left: "把孩子从台账销号",
  "came-back": "把孩子重新列入台账",
};

/** Its page about a child, in the record of who saw what. */
export const openedOfLedger = { ledger: "打开了台账进出记录" };

/** 按事项。 */
export const trailOfDistrict = {
  ledger: trailLedger,
  table: trailReports,
  "clean-up": trailCleanUp,
  conference: trailConference,
};
