import type { GuardianshipKind, HEALTH, HUKOU, SCHOOL_STATUSES } from "../child/care";
import type { CellFault, Fault } from "./cells";
import { blank, type Decision, type Doubt, type Judged } from "./outcome";
import { type RosterChild, type RosterMember, ratingFits } from "./read-row";

/** What a roster can say of a child's file. */
export interface Profile {
  name: string;
  gender: "BOY" | "GIRL";
  ethnicity: string;
  birthDate: Date;
  /** Null where nobody has said it yet. */
  hukou: (typeof HUKOU)[number] | null;
  hukouPlace: string;
  placeId: number;
  address: string;
  health: (typeof HEALTH)[number] | null;
  healthNote: string;
  boarding: boolean;
  schoolStatus: (typeof SCHOOL_STATUSES)[number] | null;
  grade: number;
  className: string;
  guardianshipRating: "GOOD" | "FAIR" | "POOR";
  guardianshipKind: GuardianshipKind | null;
  income: string[];
  aid: string[];
}

/** A child of the school as far as a roster compares it. */
export interface KnownChild extends Profile {
  id: string;
  version: number;
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

/** What is told to have changed, and what of the file that is. */
const CHANGED_IN = {
  name: ["name"],
  gender: ["gender"],
  ethnicity: ["ethnicity"],
  birthDate: ["birthDate"],
  hukou: ["hukou", "hukouPlace"],
  place: ["placeId"],
  address: ["address"],
  health: ["health", "healthNote"],
  boarding: ["boarding"],
  schoolStatus: ["schoolStatus"],
  grade: ["grade"],
  className: ["className"],
  rating: ["guardianshipRating", "guardianshipKind"],
  income: ["income"],
  aid: ["aid"],
} as const satisfies Record<string, readonly (keyof Profile)[]>;
export type Change = keyof typeof CHANGED_IN | "idNumber" | "family";

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
    doubt: saysOtherRegistration(child, match) ? "REGISTRATION_RECORDED" : null,
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
  const after = afterRow(child, known);
  const found = (Object.keys(CHANGED_IN) as (keyof typeof CHANGED_IN)[]).filter((change) =>
    CHANGED_IN[change].some((column) => !isSame(after[column], known[column])),
  );
  const numbered = child.idNumber !== undefined && known.numberPermitted && !known.sameNumber;
  const family = child.members.some((member) => memberChange(member, known) !== null);
  return [...found, ...(numbered ? (["idNumber"] as const) : []), ...(family ? (["family"] as const) : [])];
}

/** What a file says that nobody has written in. */
const NOTHING_SAID = {
  ...{ ethnicity: "", hukou: null, hukouPlace: "", address: "", health: null, healthNote: "" },
  ...{ boarding: false, schoolStatus: null, className: "", guardianshipKind: null, income: [], aid: [] },
};

/** The file that a row opens; null without what no file can be without. */
export function newFile(child: RosterChild): Profile | null {
  const { gender, grade, placeId, rating } = child;
  if (!gender || !grade || placeId === undefined || !rating) return null;
  const { name, birthDate } = child;
  return afterRow(child, {
    ...NOTHING_SAID,
    ...{ name, birthDate, gender, grade, placeId, guardianshipRating: rating },
  });
}

/** The file as a row leaves it: what the row does not say stays. */
export function afterRow(child: RosterChild, stands: Profile): Profile {
  const guardianshipRating = child.rating ?? stands.guardianshipRating;
  const kept = ratingFits(stands.guardianshipKind, guardianshipRating) ? stands.guardianshipKind : null;
  return {
    ...{ name: child.name, birthDate: child.birthDate },
    ...{ gender: child.gender ?? stands.gender, ethnicity: child.ethnicity ?? stands.ethnicity },
    ...registrationAfter(child, stands),
    ...{ placeId: child.placeId ?? stands.placeId, address: child.address ?? stands.address },
    ...{ health: child.health ?? stands.health, healthNote: child.healthNote ?? stands.healthNote },
    boarding: child.boarding ?? stands.boarding,
    schoolStatus: child.schoolStatus ?? stands.schoolStatus,
    ...{ grade: child.grade ?? stands.grade, className: child.className ?? stands.className },
    ...{ guardianshipRating, guardianshipKind: child.guardianshipKind ?? kept },
    ...{ income: child.income ?? stands.income, aid: child.aid ?? stands.aid },
  };
}

/** A roster says how a child is registered only where the file does not: a change has a day and a record of its own. */
function registrationAfter(child: RosterChild, stands: Profile): Pick<Profile, "hukou" | "hukouPlace"> {
  if (stands.hukou === null) {
    const said = child.hukou ?? (child.hukouPlace ? "REGISTERED" : null);
    const hukou = said === "REGISTERED" ? "FAMILY" : said;
    return { hukou, hukouPlace: hukou === null || hukou === "NONE" ? "" : (child.hukouPlace ?? "") };
  }
  const fills = stands.hukou !== "NONE" && stands.hukouPlace === "";
  return { hukou: stands.hukou, hukouPlace: (fills && child.hukouPlace) || stands.hukouPlace };
}

function saysOtherRegistration(child: RosterChild, stands: Profile): boolean {
  if (stands.hukou === null) return false;
  const { hukouPlace } = registrationAfter(child, stands);
  const elsewhere = child.hukouPlace !== undefined && child.hukouPlace !== hukouPlace;
  if (child.hukou === undefined) return elsewhere;
  const fits = child.hukou === "REGISTERED" ? stands.hukou !== "NONE" : child.hukou === stands.hukou;
  return !fits || (child.hukou !== "NONE" && elsewhere);
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (Array.isArray(one) && Array.isArray(other)) return [...one].sort().join() === [...other].sort().join();
  return one === other;
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
