import { CORNER_STAFF } from "./grants-of-corner";
import { FAMILY_SAID } from "./grants-of-family";

/** What staff may do with what children said. */
export const HEARD: Record<string, string> = {
  ...CORNER_STAFF,
  ...FAMILY_SAID,
  "INSERT child_answers": "*",
  "INSERT child_wishes": "*",
  "SELECT child_answers": "*",
  "SELECT child_signals": "*",
  "SELECT child_wishes": "*",
  "UPDATE child_signals": "closed_at closed_by found version",
};
