/** Coming to us, going from us, and decided. */
export const TRANSFER_TABS = ["IN", "OUT", "OVER"] as const;
export type TransferTab = (typeof TRANSFER_TABS)[number];
