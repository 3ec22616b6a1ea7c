/** What children and volunteers say about themselves; a round compares the codes, the catalogue `common` names them. */
export const INTERESTS = [
  "READING",
  "DRAWING",
  "SINGING",
  "BASKETBALL",
  "FOOTBALL",
  "TABLE_TENNIS",
  "CHESS",
  "COOKING",
  "GARDENING",
  "SCIENCE",
  "MATHS",
  "CALLIGRAPHY",
  "DANCING",
  "HANDICRAFT",
  "ANIMALS",
  "STORIES",
  "FILMS",
  "COMPUTERS",
  "FISHING",
  "PAPER_CUTTING",
] as const;
export type Interest = (typeof INTERESTS)[number];

export const DIALECTS = ["MANDARIN", "BAOJI_GUANZHONG", "GANSU", "SICHUAN", "HENAN"] as const;
export type Dialect = (typeof DIALECTS)[number];

export const CONTACT_MODES = ["CALL", "VIDEO", "MEETING", "HOME_VISIT", "LETTER", "ACTIVITY"] as const;

export const MENTOR_ROLES = ["FATHER", "MOTHER"] as const;
