import { type Query, withQuery } from "./with-query";

/** The joint conference of the district. */
export const conferencePaths = {
  conference: (query: Query = {}) => withQuery("/district/conference", query),
  conferenceDepartments: () => "/district/conference/departments",
  conferenceDepartment: (id: string) => `/district/conference/departments/${id}`,
  conferenceActions: (query: Query = {}) => withQuery("/district/conference/actions", query),
  conferenceAction: (id: string) => `/district/conference/actions/${id}`,
  conferenceMeeting: (id: string) => `/district/conference/meetings/${id}`,
  conferenceMinutes: (id: string) => `/district/conference/meetings/${id}/minutes`,
  conferencePaper: (id: string) => `/district/conference/meetings/${id}/paper`,
};
