import { paths } from "~/http/paths";
import { NO_VOLUNTEER, page, type Row, record } from "./access-rows";

/** Training, the rules about risk, and certificates. */
export const TRAINING_ROWS: Record<string, Row> = {
  "routes/_public+/risk-policies": page("public", paths.riskPolicies),
  "routes/volunteer+/training+/index": page("volunteer", paths.training, NO_VOLUNTEER(404)),
  "routes/volunteer+/training+/$module": page("volunteer", paths.trainingModule("safety")),
  "routes/volunteer+/training+/$module_.quiz": page(
    "volunteer",
    paths.trainingQuiz("safety"),
    NO_VOLUNTEER(404),
  ),
  "routes/volunteer+/training+/$module_.result": page("volunteer", paths.trainingResult("safety")),
  "routes/volunteer+/training+/rules.$policy": page(
    "volunteer",
    paths.rule("social-media"),
    NO_VOLUNTEER(404),
  ),
  "routes/volunteer+/advice+/index": page("volunteer", paths.advice),
  "routes/volunteer+/advice+/$topic": page("volunteer", paths.adviceOn("silent")),
  "routes/volunteer+/certificates+/index": page("volunteer", paths.certificates, NO_VOLUNTEER(404)),
  "routes/volunteer_+/certificates.$certificateId": record("volunteer", ({ certificate }) =>
    paths.certificate(certificate),
  ),
  "routes/_public+/verify": page("public", paths.verify()),
  "routes/console+/volunteers+/training": page("console", paths.volunteersTraining),
  "routes/console+/volunteers+/$volunteerId.training": record("console", ({ mentor }) =>
    paths.volunteerTraining(mentor),
  ),
};
