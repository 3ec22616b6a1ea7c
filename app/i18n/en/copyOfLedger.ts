import type { Catalogue } from "../catalogue";
import type { copyOfLedger as chinese, openedOfLedger as chineseOpened } from "../zh-CN/copyOfLedger";

/** What a copy of the data says of the ledger. */
export const copyOfLedger = {
  leftOn: "Closed out on",
  backOn: "Taken back on",
  backBecause: "Why it was taken back",
} satisfies Catalogue<typeof chinese>;

/** Its page about a child, in the record of who saw what. */
export const openedOfLedger = { ledger: "Opened its place in the ledger" } satisfies Catalogue<
  typeof chineseOpened
>;
