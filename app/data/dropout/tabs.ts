/** Apart from what reads the database, because pages show them. */
export const DROPOUT_TABS = ["OPEN", "OVERDUE", "DUE", "SETTLED"] as const;
export type DropoutTab = (typeof DROPOUT_TABS)[number];
