import { paths } from "~/http/paths";
import { everyone, page, type Row, record } from "./access-rows";

/** The tablet of the corner opens to no account: only with a session that staff began there. */
export const CORNER_ROWS: Record<string, Row> = {
  "routes/corner+/index": page("public", paths.corner, everyone("/corner/over")),
  "routes/corner+/thanks": page("public", paths.cornerThanks),
  "routes/corner+/over": page("public", paths.cornerOver),
  "routes/console+/wishes+/index": page("console", paths.wishes),
  "routes/console+/wishes+/$wishId": record("console", ({ smallWish }) => paths.wish(smallWish)),
};
