import { paths } from "~/http/paths";
import { frame, page, type Row, record } from "./access-rows";

/** Visits to homes, pairs and counselling. */
export const VISIT_ROWS: Record<string, Row> = {
  "routes/field+/_layout": frame("field", paths.field),
  "routes/field+/index": page("field", paths.field),
  "routes/field+/children+/$childId": record("field", ({ visited }) => paths.fieldChild(visited)),
  "routes/field+/children+/$childId_.visit": record("field", ({ visited }) => paths.fieldVisit(visited)),
  "routes/counselling+/_layout": frame("counselling", paths.counselling),
  "routes/counselling+/index": page("counselling", paths.counselling),
  "routes/counselling+/$appointmentId": record("counselling", ({ appointment }) =>
    paths.appointment(appointment),
  ),
  "routes/console+/children+/$childId_.counselling": record("console", ({ child }) =>
    paths.childCounselling(child),
  ),
  "routes/console+/visits+/index": page("console", paths.visits),
  "routes/console+/visits+/pairs": page("console", paths.carePairs),
  "routes/console+/children+/$childId_.visits": record("console", ({ child }) => paths.childVisits(child)),
};
