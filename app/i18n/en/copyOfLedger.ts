import type { Catalogue } from "../catalogue";
import type { copyOfLedger as chinese } from "../zh-CN/copyOfLedger";

/** What a copy of the data says of the ledger. */
export const copyOfLedger = {
  leftOn: "Closed out on",
  backOn: "Taken back on",
  backBecause: "Why it was taken back",
} satisfies Catalogue<typeof chinese>;
