import { type Query, withQuery } from "./with-query";

/** The ledger of a school's children, of the district, of a village or town. */
export const ledgerPaths = {
  ledger: (query: Query = {}) => withQuery("/console/ledger", query),
  ledgerChanges: (query: Query = {}) => withQuery("/console/ledger/changes", query),
  ledgerChild: (id: string) => `/console/ledger/${id}`,
  districtLedger: (query: Query = {}) => withQuery("/district/ledger", query),
  ledgerQuarters: (query: Query = {}) => withQuery("/district/ledger/quarters", query),
  ledgerQuarter: (id: string, query: Query = {}) => withQuery(`/district/ledger/quarters/${id}`, query),
  ledgerDiff: (id: string, query: Query = {}) => withQuery(`/district/ledger/quarters/${id}/diff`, query),
  ledgerFile: (id: string) => `/district/ledger/quarters/${id}/file`,
  ledgerReport: (id: string) => `/district/ledger/quarters/${id}/report`,
  fieldLedger: (query: Query = {}) => withQuery("/field/ledger", query),
  fieldLedgerChild: (id: string) => `/field/ledger/child/${id}`,
  fieldLedgerQuarters: (query: Query = {}) => withQuery("/field/ledger/quarters", query),
  fieldLedgerQuarter: (id: string, query: Query = {}) => withQuery(`/field/ledger/quarters/${id}`, query),
  fieldLedgerDiff: (id: string, query: Query = {}) => withQuery(`/field/ledger/quarters/${id}/diff`, query),
};
