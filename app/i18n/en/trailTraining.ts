import type { Catalogue } from "../catalogue";
import type { trailTraining as chinese } from "../zh-CN/trailTraining";

/** What was done about training, rules and certificates. */
export const trailTraining = {
  volunteer: {
    "quiz-taken": "Took a quiz of the training",
    "policy-acknowledged": "Acknowledged a rule",
    "training-recorded": "Recorded a training session with the school",
    "certificate-issued": "Issued a certificate of hours",
  },
  application: { "training-met": "Training was completed, and the check passed" },
} satisfies Catalogue<typeof chinese>;
