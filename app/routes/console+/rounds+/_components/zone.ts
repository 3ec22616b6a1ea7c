/** The clock of rounds that came without one of their own. */
export const DISTRICT_ZONE = "Asia/Shanghai";
