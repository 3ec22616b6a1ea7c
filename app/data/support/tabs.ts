/** The parts of the list of support, as they stand in the address. */
export const SUPPORT_TABS = ["DUE", "OVERDUE", "LOW", "ALL"] as const;
export type SupportTab = (typeof SUPPORT_TABS)[number];
