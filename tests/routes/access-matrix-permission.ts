import { paths } from "~/http/paths";
import { page, type Row, record } from "./access-rows";

/** A family's own permission, and the sheet that a guardian signs. */
export const PERMISSION_ROWS: Record<string, Row> = {
  "routes/family+/permission": page("family", paths.familyPermission),
  "routes/family+/permission_.$question": page("family", paths.familyQuestion("taking-part")),
  "routes/family+/permission_.stop": page("family", paths.familyStop),
  "routes/family+/permission_.mentor.$matchId": record("family", ({ match }) => paths.familyMentor(match)),
  "routes/console_+/children+/$childId_.permission-sheet": record("console", ({ child }) =>
    paths.permissionSheet(child),
  ),
};
