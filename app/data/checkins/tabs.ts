/** The parts of the list of check-ins, as they stand in the address. */
export const CHECK_IN_TABS = ["SUBMITTED", "QUESTIONED", "REVIEWED", "CLOSED", "ALL"] as const;
export type CheckInTab = (typeof CHECK_IN_TABS)[number];
