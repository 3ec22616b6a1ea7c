/** What is told of a message besides to its reader: never what it said. */
export const messageColumns = {
  id: true,
  template: true,
  state: true,
  attempts: true,
  createdAt: true,
  nextTryAt: true,
  sentAt: true,
  channel: true,
  reason: true,
} as const;
