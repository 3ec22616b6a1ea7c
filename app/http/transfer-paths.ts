import { type Query, withQuery } from "./with-query";

/** A child changes school: what comes and goes, one hand-over, and its beginning. */
export const transferPaths = {
  transfers: (of: Query = {}) => withQuery("/console/transfers", of),
  transfer: (id: string) => `/console/transfers/${id}`,
  startTransfer: (childId: string) => `/console/children/${childId}/transfer`,
};
