import { paths } from "~/http/paths";
import { page, type Row, record } from "./access-rows";

/** What everyone agreed for a match: the school's pages, the mentor's, the family's. */
export const AGREEMENT_ROWS: Record<string, Row> = {
  "routes/console+/agreements": page("console", paths.agreements),
  "routes/console+/matches+/$matchId_.agreement": record("console", ({ match }) =>
    paths.matchAgreement(match),
  ),
  "routes/console+/matches+/$matchId_.agreement_.new": record("console", ({ match }) =>
    paths.drawAgreement(match),
  ),
  "routes/console_+/matches+/$matchId_.agreement_.$version.sheet": record("console", ({ match }) =>
    paths.agreementSheet(match, 1),
  ),
  "routes/volunteer+/matches+/$matchId_.agreement": record("volunteer", ({ match }) =>
    paths.ownAgreement(match),
  ),
  "routes/family+/agreement.$matchId": record("family", ({ match }) => paths.familyAgreement(match)),
};
