/** By what is missing. */
export const AGREEMENT_TABS = ["ALL", "NONE", "MENTOR", "GUARDIAN", "CHILD", "SCHOOL", "OVER"] as const;
export type AgreementTab = (typeof AGREEMENT_TABS)[number];
