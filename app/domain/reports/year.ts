/** What was done for a child, each with its own records behind it. */
export const DEEDS = ["ON_FILE", "SETTLED", "REGISTERED", "MOVED", "AIDED"] as const;
export type Deed = (typeof DEEDS)[number];

/** What the police report of a year's clean-up (集中整治); typed by the district, a number each or none. */
export const CLEAN_UP = [
  "deployments",
  "operations",
  "machineCases",
  "venuesClosed",
  "detained",
  "fined",
  "crimesSolved",
  "peoplePunished",
] as const;
export type CleanUp = (typeof CLEAN_UP)[number];

/** The lines of the year report in their order. */
export const YEAR_ITEMS = [...DEEDS, ...CLEAN_UP] as const;
export type YearItem = (typeof YEAR_ITEMS)[number];

export const isDeed = (item: string): item is Deed => (DEEDS as readonly string[]).includes(item);

/** The first year whose report may be asked for: that of the district's own published one. */
export const FIRST_YEAR = 2017;
