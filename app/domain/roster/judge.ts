import type { CellFault, Fault } from "./cells";
import { blank, type Decision, type Doubt, type Judged } from "./outcome";
import type { RosterChild, RosterMember } from "./read-row";

/** A child of the school as far as a roster compares it. */
export interface KnownChild {
  id: string;
  version: number;
  name: string;
  birthDate: Date;
  gender: "BOY" | "GIRL";
  grade: number;
  className: string;
  boarding: boolean;
  placeId: number;
  address: string;
  guardianshipRating: "GOOD" | "FAIR" | "POOR";
  aid: string[];
  left: boolean;
  /** The family permits that its number is kept. */
  numberPermitted: boolean;
  addressRefused: boolean;
  hasNumber: boolean;
  /** The number of the row stands in this file. */
  sameNumber: boolean;
  members: {
    id: string;
    name: string;
    relation: number;
    phone: string;
    worksAt: string;
    guardian: boolean;
  }[];
}

export const CHANGES = [
  "name",
  "gender",
  "birthDate",
  "idNumber",
  "grade",
  "className",
  "boarding",
  "place",
  "address",
  "rating",
  "aid",
  "family",
] as const;
export type Change = (typeof CHANGES)[number];

interface Row {
  child: RosterChild | null;
  faults: readonly Fault[];
  decision: Decision | null;
  /** Line of an earlier row about the same person. */
  earlier: number | null;
  /** The number stands in a file of the school that is no child's. */
  numberTaken: boolean;
}

/** What a row would do to the files of its school. */
export function judge(row: Row, known: readonly KnownChild[]): Judged {
  const { child } = row;
  const faults = [...row.faults];
  if (child && row.numberTaken) faults.push({ field: "idNumber", code: "ID_TAKEN" });
  if (!child || faults.length > 0) return { ...blank, verdict: "WRONG", faults };
  if (row.earlier !== null) return { ...blank, verdict: "DUPLICATE", faults, sameAs: row.earlier };
  const { match, doubt } = whoIsMeant(child, known);
  if (doubt && row.decision === null)
    return { ...blank, verdict: "DOUBTFUL", faults, doubt, subjectId: match?.id ?? null };
  if (row.decision === "SKIP")
    return { ...blank, verdict: "UNCHANGED", faults, subjectId: match?.id ?? null };
  if (!match || (doubt && row.decision === "NEW")) {
    const missing = missingOf(child);
    return { ...blank, verdict: missing.length > 0 ? "WRONG" : "NEW", faults: missing };
  }
  if (child.address && match.addressRefused && child.address !== match.address)
    return {
      ...blank,
      verdict: "WRONG",
      faults: [{ field: "address", code: "ADDRESS_REFUSED" }],
      subjectId: match.id,
    };
  const changes = changesOf(child, match);
  return {
    ...blank,
    verdict: changes.length > 0 ? "CHANGED" : "UNCHANGED",
    faults,
    changes,
    subjectId: match.id,
  };
}

/** The number decides; without one the name and the birth date do, and whatever speaks against it is a doubt. */
function whoIsMeant(
  child: RosterChild,
  known: readonly KnownChild[],
): { match: KnownChild | null; doubt: Doubt | null } {
  const sameDay = (one: KnownChild) => one.birthDate.getTime() === child.birthDate.getTime();
  const gone = (one: KnownChild): Doubt | null => (one.left ? "LEFT" : null);
  const byNumber = known.find(({ sameNumber }) => sameNumber);
  if (byNumber) {
    const same = byNumber.name === child.name && sameDay(byNumber);
    return { match: byNumber, doubt: same ? gone(byNumber) : "OTHER_PERSON_OF_NUMBER" };
  }
  const named = known.filter(({ name }) => name === child.name);
  const exact = named.filter(sameDay);
  if (exact.length > 1) return { match: exact[0] ?? null, doubt: "SEVERAL" };
  const [one] = exact;
  if (one) return { match: one, doubt: child.idNumber && one.hasNumber ? "OTHER_NUMBER" : gone(one) };
  return { match: named[0] ?? null, doubt: named.length > 0 ? "OTHER_BIRTHDAY" : null };
}

/** What a new file cannot be without. */
function missingOf(child: RosterChild): Fault[] {
  const needed = [
    ["gender", child.gender],
    ["grade", child.grade],
    ["place", child.placeId],
    ["rating", child.rating],
  ] as const;
  return needed.flatMap(([field, value]) =>
    value === undefined ? [{ field, code: "MISSING" satisfies CellFault as CellFault }] : [],
  );
}

export function changesOf(child: RosterChild, known: KnownChild): Change[] {
  const differs = <T>(said: T | undefined, stands: T) => said !== undefined && said !== stands;
  const found: [Change, boolean][] = [
    ["name", child.name !== known.name],
    ["gender", differs(child.gender, known.gender)],
    ["birthDate", child.birthDate.getTime() !== known.birthDate.getTime()],
    ["idNumber", child.idNumber !== undefined && known.numberPermitted && !known.sameNumber],
    ["grade", differs(child.grade, known.grade)],
    ["className", differs(child.className, known.className)],
    ["boarding", differs(child.boarding, known.boarding)],
    ["place", differs(child.placeId, known.placeId)],
    ["address", differs(child.address, known.address)],
    ["rating", differs(child.rating, known.guardianshipRating)],
    ["aid", child.aid !== undefined && [...child.aid].sort().join() !== [...known.aid].sort().join()],
    ["family", child.members.some((member) => memberChange(member, known) !== null)],
  ];
  return found.flatMap(([change, is]) => (is ? [change] : []));
}

export interface MemberChange {
  /** Null adds somebody. */
  memberId: string | null;
  name: string;
  relation: number;
  phone: string;
  worksAt: string;
  guardian: boolean;
}

/** What a row's person changes in the family that stands in the file; nobody is taken out of it. */
export function memberChange(member: RosterMember, known: KnownChild): MemberChange | null {
  const stands = known.members.find(
    ({ name, relation }) => name === member.name && relation === member.relation,
  );
  const { name, relation } = member;
  if (!stands)
    return {
      memberId: null,
      name,
      relation,
      phone: member.phone ?? "",
      worksAt: member.worksAt ?? "",
      guardian: member.guardian,
    };
  const next = {
    phone: member.phone ?? stands.phone,
    worksAt: member.worksAt ?? stands.worksAt,
    guardian: member.guardian || stands.guardian,
  };
  const same =
    next.phone === stands.phone && next.worksAt === stands.worksAt && next.guardian === stands.guardian;
  return same ? null : { memberId: stands.id, name, relation, ...next };
}

/** How soon a child is looked at, where the roster does not say it: as its guardianship was rated. */
export const priorityOf = (child: RosterChild): "A" | "B" | "C" =>
  child.priority ?? { POOR: "A" as const, FAIR: "B" as const, GOOD: "C" as const }[child.rating ?? "FAIR"];
