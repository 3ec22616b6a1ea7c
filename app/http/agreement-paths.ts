/** Pages of match agreements: the school's, the mentor's, the family's. */
export const agreementPaths = {
  agreements: "/console/agreements",
  matchAgreement: (id: string) => `/console/matches/${id}/agreement`,
  drawAgreement: (id: string) => `/console/matches/${id}/agreement/new`,
  agreementSheet: (id: string, version: number) => `/console/matches/${id}/agreement/${version}/sheet`,
  ownAgreement: (id: string) => `/volunteer/matches/${id}/agreement`,
  familyAgreement: (id: string) => `/family/agreement/${id}`,
};
