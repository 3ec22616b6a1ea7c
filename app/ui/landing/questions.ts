/** The frequent questions by their keys: on the landing page, and further ones on the page of all. */
export const LANDING_QUESTIONS = ["money", "far", "man", "choose", "many", "visit", "stop", "data"] as const;
export const MORE_QUESTIONS = [
  "experience",
  "student",
  "checks",
  "silent",
  "missed",
  "parents",
  "adopt",
  "report",
] as const;
