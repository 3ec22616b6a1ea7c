import { VISIT_STANDINGS } from "~/domain/visit/due";

/** What a list of visits shows. */
export const VISIT_TABS = VISIT_STANDINGS;
export type VisitTab = (typeof VISIT_TABS)[number];

/** Whose visits: of the village's round to every child, or of the pairs for children in need. */
export const VISIT_ROUNDS = ["VILLAGE", "PAIR"] as const;
export type VisitRound = (typeof VISIT_ROUNDS)[number];

/** Children in need, with a pair or still without. */
export const PAIR_TABS = ["WITHOUT", "WITH"] as const;
export type PairTab = (typeof PAIR_TABS)[number];
