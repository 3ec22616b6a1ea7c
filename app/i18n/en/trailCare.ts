import type { Catalogue } from "../catalogue";
import type { trailCare as chinese } from "../zh-CN/trailCare";
import { trailDropout } from "./trailDropout";

/** Guardianship, registration, assistance and what else is recorded in a child's file. */
export const trailCare = {
  ...trailDropout,
  "guardianship-assessed": "Guardianship assessed",
  "agreement-recorded": "Care agreement recorded",
  "agreement-ended": "Care agreement ended",
  "notice-received": "Parents’ written notice received",
  "hukou-recorded": "Household registration recorded",
  "aid-recorded": "Assistance recorded",
  "aid-ended": "Assistance ended",
  "town-recorded": "Move to the parents’ town recorded",
  described: "Health and home described",
  "schooling-changed": "Schooling changed",
  exported: "The child’s file downloaded",
} satisfies Catalogue<typeof chinese>;
