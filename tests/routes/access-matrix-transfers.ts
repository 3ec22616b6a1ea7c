import { paths } from "~/http/paths";
import { AREAS, page, type Row, record } from "./access-rows";

/** A change of school: both schools see a hand-over, and only the school of the child begins one. */
export const TRANSFER_ROWS: Record<string, Row> = {
  "routes/console+/transfers+/index": page("console", paths.transfers()),
  "routes/console+/transfers+/$transferId": {
    path: ({ here }) => paths.transfer(here.transfer),
    answers: AREAS.console,
  },
  "routes/console+/children+/$childId_.transfer": record("console", ({ child }) =>
    paths.startTransfer(child),
  ),
};
