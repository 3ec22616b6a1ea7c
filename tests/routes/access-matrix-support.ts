import { paths } from "~/http/paths";
import { page, type Row, record } from "./access-rows";

/** What the school asks about a match, and its questionnaires. */
export const SUPPORT_ROWS: Record<string, Row> = {
  "routes/console+/support": page("console", paths.support),
  "routes/console+/matches+/$matchId_.support": record("console", ({ match }) => paths.matchSupport(match)),
  "routes/console+/matches+/$matchId_.support_.$party": record("console", ({ match }) =>
    paths.askSupport(match, "CHILD"),
  ),
  "routes/console+/matches+/$matchId_.strength": record("console", ({ match }) => paths.childStrength(match)),
  "routes/volunteer+/matches+/$matchId_.strength": record("volunteer", ({ match }) =>
    paths.ownStrength(match),
  ),
};
