import { passed, refused, type Verdict } from "../shared/verdict";
import type { StaffRole } from "./viewer";

export type ScopeKind = "DISTRICT" | "TOWN" | "VILLAGE" | "SCHOOL";

export const STAFF_ROLES = [
  "COORDINATOR",
  "DISTRICT_ADMIN",
  "TOWN_SUPERVISOR",
  "VILLAGE_DIRECTOR",
  "COUNSELLOR",
  "SAFEGUARDING_OFFICER",
  "BEAT_OFFICER",
  "PROTECTION_HELPER",
] as const satisfies readonly StaffRole[];

const SCOPES: Record<StaffRole, readonly ScopeKind[]> = {
  COORDINATOR: ["SCHOOL"],
  DISTRICT_ADMIN: ["DISTRICT"],
  TOWN_SUPERVISOR: ["TOWN"],
  VILLAGE_DIRECTOR: ["VILLAGE"],
  COUNSELLOR: ["SCHOOL"],
  SAFEGUARDING_OFFICER: ["SCHOOL", "DISTRICT"],
  BEAT_OFFICER: ["TOWN"],
  PROTECTION_HELPER: ["TOWN", "VILLAGE"],
};

/** A role belongs to one kind of scope; any other is refused. */
export function grantFits(role: StaffRole, scope: ScopeKind): Verdict<undefined, "SCOPE_DOES_NOT_FIT"> {
  return SCOPES[role].includes(scope) ? passed() : refused("SCOPE_DOES_NOT_FIT", "scope");
}

interface OpenGrant {
  id: string;
  personId: string;
  role: StaffRole;
}

/** The last administrator stays one, and nobody takes the own right to administer away by mistake. */
export function mayRevoke(
  grant: OpenGrant,
  actorId: string,
  administrators: number,
): Verdict<undefined, "OWN_GRANT" | "LAST_ADMINISTRATOR"> {
  if (grant.role !== "DISTRICT_ADMIN") return passed();
  if (administrators <= 1) return refused("LAST_ADMINISTRATOR");
  if (grant.personId === actorId) return refused("OWN_GRANT");
  return passed();
}
