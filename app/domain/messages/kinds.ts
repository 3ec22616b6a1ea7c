/** What a message is about: the level at which people choose. */
export const KINDS = {
  // `choice`: it may be turned off; `urgent`: it does not wait for the morning.
  ACCOUNT: { choice: false, urgent: true },
  SAFETY: { choice: false, urgent: true },
  CONTACT_AHEAD: { choice: true, urgent: false },
  CONTACT_CHANGED: { choice: true, urgent: false },
  CHECK_IN: { choice: true, urgent: false },
  MATCHING: { choice: true, urgent: false },
  DUTY: { choice: true, urgent: false },
  DIGEST: { choice: true, urgent: false },
} as const satisfies Record<string, { choice: boolean; urgent: boolean }>;

export type MessageKind = keyof typeof KINDS;

/** What may be turned off. */
export const CHOICES = [
  "CONTACT_AHEAD",
  "CONTACT_CHANGED",
  "CHECK_IN",
  "MATCHING",
  "DUTY",
  "DIGEST",
] as const satisfies MessageKind[];
