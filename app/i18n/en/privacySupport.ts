import type { Catalogue } from "../catalogue";
import type { copyOfSupport as chinese } from "../zh-CN/privacySupport";

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
