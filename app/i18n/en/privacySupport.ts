import type { Catalogue } from "../catalogue";
import type { copyOfSupport as chinese, sectionsOfSupport as sections } from "../zh-CN/privacySupport";

export const copyOfSupport = {
  askedOn: "On",
  way: "How it was asked",
  activities: "What was done together",
  changes: "What has changed",
  quality: "How it goes",
  impact: "Whether it helps",
  more: "Besides",
  answeredOn: "Filled on",
  marks: "Each answer",
  score: "Score",
} satisfies Catalogue<typeof chinese>;

export const sectionsOfSupport = {
  pauses: "Pauses",
  reviews: "Reviews",
  closures: "What was done at the end",
  talks: "What was said when the school asked about the match",
  questionnaires: "Questionnaires about the match",
} satisfies Catalogue<typeof sections>;
