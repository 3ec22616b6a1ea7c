import { dropoutPaths } from "./dropout-paths";
import { transferPaths } from "./transfer-paths";
import { type Query, withQuery } from "./with-query";

/** Guardianship, registration and assistance, and a child's file on paper or as a table. */
export const carePaths = {
  ...dropoutPaths,
  ...transferPaths,
  childCare: (id: string) => `/console/children/${id}/guardianship`,
  childRecords: (id: string) => `/console/children/${id}/records`,
  childSheet: (id: string) => `/console/children/${id}/sheet`,
  childTable: (id: string) => `/console/children/${id}/table`,
  /** Which children lack what. */
  missing: (of: Query = {}) => withQuery("/console/missing", of),
  missingFile: (of: Query = {}) => withQuery("/console/missing/file", of),
  districtCare: "/district/care",
};
