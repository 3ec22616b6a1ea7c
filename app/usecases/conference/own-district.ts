import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";

/** The district whose conference the viewer keeps; null for whoever keeps none. */
export const ownDistrict = ({ viewer }: Work<StaffViewer>): number | null =>
  viewer.grants.find(({ role, placeId }) => role === "DISTRICT_ADMIN" && placeId !== null)?.placeId ?? null;
