import type { StaffRole } from "../access/viewer";
import type { Fault } from "./cells";
import { blank, type Decision, type Judged } from "./outcome";
import type { VolunteerField } from "./people-columns";
import type { RosterColleague, RosterVolunteer } from "./read-people";

/** A volunteer of the school as far as a roster compares it. */
export interface KnownVolunteer {
  id: string;
  personId: string;
  version: number;
  name: string;
  email: string;
  role: "FATHER" | "MOTHER" | null;
  birthYear: number | null;
  phone: string;
  occupation: string;
  placeId: number | null;
  dialects: string[];
  interests: string[];
  capacity: number;
  /** Nobody has signed in for it yet: from then on the file is the volunteer's to change. */
  untouched: boolean;
}

interface Row<T> {
  said: T | null;
  faults: readonly Fault[];
  decision: Decision | null;
  /** Line of an earlier row that says the same. */
  earlier: number | null;
}

export interface VolunteerRow extends Row<RosterVolunteer> {
  /** There is an account with this address that is no volunteer's of the school. */
  elsewhere: boolean;
}

/** What a row would do to the volunteers of its school. */
export function judgeVolunteer(
  { said, faults, decision, earlier, elsewhere }: VolunteerRow,
  known: readonly KnownVolunteer[],
): Judged {
  if (!said || faults.length > 0) return { ...blank, verdict: "WRONG", faults };
  if (earlier !== null) return { ...blank, verdict: "DUPLICATE", sameAs: earlier };
  const match = known.find(({ email }) => email === said.email);
  const subjectId = match?.personId ?? null;
  if (decision === "SKIP") return { ...blank, verdict: "UNCHANGED", subjectId };
  if (match) {
    if (match.name !== said.name && decision !== "SAME")
      return { ...blank, verdict: "DOUBTFUL", doubt: "OTHER_NAME", subjectId };
    const changes = volunteerChanges(said, match);
    if (changes.length === 0) return { ...blank, verdict: "UNCHANGED", subjectId };
    return match.untouched
      ? { ...blank, verdict: "CHANGED", changes, subjectId }
      : { ...blank, verdict: "UNCHANGED", doubt: "OWN_HAND", subjectId };
  }
  if (elsewhere) return { ...blank, verdict: "DOUBTFUL", doubt: "ADDRESS_ELSEWHERE" };
  const named = known.find(({ name }) => name === said.name);
  if (!named || decision === "NEW") return { ...blank, verdict: "NEW" };
  // It is that one: an address is changed by nobody but its owner.
  return decision === "SAME"
    ? { ...blank, verdict: "UNCHANGED", subjectId: named.personId }
    : { ...blank, verdict: "DOUBTFUL", doubt: "SAME_NAME", subjectId: named.personId };
}

function volunteerChanges(said: RosterVolunteer, known: KnownVolunteer): string[] {
  const differs = <T>(one: T | undefined, stands: T) => one !== undefined && one !== stands;
  const list = (codes: readonly string[] | undefined) => codes && [...codes].sort().join();
  const found: Record<Exclude<VolunteerField, "name" | "email">, boolean> = {
    role: differs(said.role, known.role),
    birthYear: differs(said.birthYear, known.birthYear),
    phone: differs(said.phone, known.phone),
    occupation: differs(said.occupation, known.occupation),
    place: differs(said.placeId, known.placeId),
    dialects: differs(list(said.dialects), list(known.dialects)),
    interests: differs(list(said.interests), list(known.interests)),
    capacity: differs(said.capacity, known.capacity),
  };
  return Object.entries(found).flatMap(([field, changed]) => (changed ? [field] : []));
}

/** Somebody with an account, as the district sees them. */
export interface KnownColleague {
  id: string;
  name: string;
  email: string;
  locked: boolean;
  grants: { role: StaffRole; scope: string }[];
}

export interface ColleagueRow extends Row<RosterColleague> {
  /** How an earlier row with this address is called. */
  calledBefore: string | null;
}

/** What a row would do to the roles of the district. It gives one at most, and takes none away. */
export function judgeColleague(
  { said, faults, decision, earlier, calledBefore }: ColleagueRow,
  known: readonly KnownColleague[],
): Judged {
  if (!said || faults.length > 0) return { ...blank, verdict: "WRONG", faults };
  if (earlier !== null) return { ...blank, verdict: "DUPLICATE", sameAs: earlier };
  if (calledBefore !== null && calledBefore !== said.name)
    return { ...blank, verdict: "WRONG", faults: [{ field: "name", code: "NAMED_OTHERWISE" }] };
  const byAddress = known.find(({ email }) => email === said.email);
  const meant = byAddress ?? known.find(({ name }) => name === said.name);
  const subjectId = meant?.id ?? null;
  if (decision === "SKIP") return { ...blank, verdict: "UNCHANGED", subjectId };
  if (!meant || (!byAddress && decision === "NEW")) return { ...blank, verdict: "NEW" };
  if (meant.grants.some(({ role, scope }) => role === said.role && scope === said.scope)) {
    const sure = byAddress?.name === said.name || decision === "SAME";
    if (sure) return { ...blank, verdict: "UNCHANGED", subjectId };
  }
  const doubt = !byAddress
    ? ("SAME_NAME" as const)
    : byAddress.name !== said.name
      ? ("OTHER_NAME" as const)
      : byAddress.locked
        ? ("LOCKED" as const)
        : null;
  if (doubt && decision !== "SAME") return { ...blank, verdict: "DOUBTFUL", doubt, subjectId };
  return { ...blank, verdict: "CHANGED", changes: ["grant"], subjectId };
}
