/** The lists of a counsellor. */
export const APPOINTMENT_TABS = ["BOOKED", "ASKED", "PAST"] as const;
export type AppointmentTab = (typeof APPOINTMENT_TABS)[number];
