import { paths } from "~/http/paths";
import { page, type Row, record } from "./access-rows";

/** What a family says, books and writes on its own pages. */
export const FAMILY_ROWS: Record<string, Row> = {
  "routes/family+/calls": page("family", paths.familyCalls),
  "routes/family+/details": page("family", paths.familyDetails),
  "routes/family+/notice": page("family", paths.familyNotice),
  "routes/family+/notice_.$noticeId": record("family", ({ careNotice }) =>
    paths.familyNoticeSheet(careNotice),
  ),
};
