/** The parts of the list of training, as they stand in the address. */
export const TRAINING_TABS = ["OVER", "DUE", "RULES", "ALL"] as const;
export type TrainingTab = (typeof TRAINING_TABS)[number];
