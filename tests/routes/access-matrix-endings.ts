import { paths } from "~/http/paths";
import { bare, page, type Row, record } from "./access-rows";

/** Gaps, figures, and what belongs to the end of a match. */
export const ENDING_ROWS: Record<string, Row> = {
  "routes/console+/gaps+/index": page("console", paths.gaps),
  "routes/console+/children+/$childId_.gap": record("console", ({ child }) => paths.childGap(child)),
  "routes/console+/figures+/index": page("console", paths.figures),
  "routes/console+/figures+/rows": page("console", paths.figureRows),
  "routes/console+/figures+/file": bare(page("console", paths.figuresFile)),
  "routes/console+/matches+/$matchId_.pause": record("console", ({ match }) => paths.pauseMatch(match)),
  "routes/console+/matches+/$matchId_.review": record("console", ({ match }) => paths.reviewMatch(match)),
  "routes/console+/matches+/$matchId_.closure": record("console", ({ match }) => paths.closure(match)),
  // The scene's review was decided; tests/usecases/matches/endings.test.ts has one that waits for the mentor.
  "routes/volunteer+/matches+/$matchId_.review": record("volunteer", ({ match }) => paths.ownReview(match), {
    mentor: 404,
  }),
};
