import { type Query, withQuery } from "./with-query";

/** Dropout prevention: who is absent, a case with its written report, and the district's figures. */
export const dropoutPaths = {
  dropouts: (of: Query = {}) => withQuery("/console/dropouts", of),
  dropout: (id: string, of: Query = {}) => withQuery(`/console/dropouts/${id}`, of),
  dropoutSheet: (id: string) => `/console/dropouts/${id}/sheet`,
  reportAbsence: (childId: string) => `/console/children/${childId}/absent`,
  districtDropouts: (of: Query = {}) => withQuery("/district/dropouts", of),
};
