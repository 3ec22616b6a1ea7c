import { paths } from "~/http/paths";
import { bare, NOBODY_YET, page, type Row, record } from "./access-rows";

/** Contact cards: what was made is shown to the browser that made it, and to no other. */
export const CARD_ROWS: Record<string, Row> = {
  "routes/console+/children+/cards": page("console", paths.classCards()),
  "routes/console_+/children+/cards_.sheet": page("console", paths.classCardsSheet({})),
  "routes/console_+/children+/cards_.pdf": bare(page("console", paths.classCardsFile({}), NOBODY_YET)),
  "routes/console_+/children+/$childId_.card.$linkId_.pdf": bare(
    record("console", ({ child, link }) => paths.contactCardFile(child, link), NOBODY_YET),
  ),
};
