import type { Catalogue } from "../catalogue";
import type { trailLedger as chinese, openedOfLedger as chineseOpened } from "../zh-CN/trailLedger";
import { trailConference } from "./trailConference";
import { trailCleanUp, trailReports } from "./trailReports";

/** What was done with the ledger. */
export const trailLedger = {
  taken: "Took a quarter of the ledger",
  retaken: "Took part of a ledger anew",
  signed: "Signed a quarter of the ledger",
  returned: "Returned a quarter for correction",
  corrected: "Corrected a quarter in a new version",
  sent: "Recorded that a quarter was sent",
  exported: "Downloaded a quarter of the ledger",
  printed: "Printed a quarter of the ledger",
  left: "Closed a child out of the ledger",
  "came-back": "Took a child back into the ledger",
} satisfies Catalogue<typeof chinese>;

/** Its page about a child, in the record of who saw what. */
export const openedOfLedger = { ledger: "Opened its place in the ledger" } satisfies Catalogue<
  typeof chineseOpened
>;

/** By what it is about. */
export const trailOfDistrict = {
  ledger: trailLedger,
  table: trailReports,
  "clean-up": trailCleanUp,
  conference: trailConference,
};
