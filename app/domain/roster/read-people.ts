import { grantFits, type ScopeKind } from "../access/grants";
import type { StaffRole } from "../access/viewer";
import type { Dialect, Interest } from "../shared/leanings";
import { oldEnough } from "../volunteer/requirements";
import { cellsOfRow, emailOf, type Fault } from "./cells";
import { birthDayOf } from "./day";
import type { StaffField, VolunteerField } from "./people-columns";
import { DIALECTS_SAID, INTERESTS_SAID, MENTOR_ROLES_SAID, STAFF_ROLES_SAID } from "./people-words";
import { type PlaceIds, placeFault, placeKey, placeOf, waysToWrite } from "./places";
import { codeOf, severalOf } from "./words";

/** What a row says; what it leaves open is not there, and never empties a file. */
export interface RosterVolunteer {
  name: string;
  email: string;
  role?: "FATHER" | "MOTHER";
  birthYear?: number;
  phone?: string;
  occupation?: string;
  placeId?: number;
  dialects?: Dialect[];
  interests?: Interest[];
  /** Children at the same time, 1 to 3. */
  capacity?: number;
}

export function readVolunteer(
  cells: Partial<Record<VolunteerField, string>>,
  { places, year }: { places: PlaceIds; year: number },
): { volunteer: RosterVolunteer | null; faults: Fault[] } {
  const { faults, wrong, read, short, person, phone, demand } = cellsOfRow<VolunteerField>(cells);
  const name = person("name");
  const email = read("email", emailOf, "EMAIL");
  const birthYear = read("birthYear", yearOf, "YEAR");
  if (birthYear !== undefined && birthYear > year) wrong("birthYear", "YEAR");
  else if (birthYear !== undefined && !oldEnough(birthYear, year)) wrong("birthYear", "TOO_YOUNG");
  const about = {
    role: read("role", (text) => codeOf(MENTOR_ROLES_SAID, text), "CHOICE"),
    birthYear,
    phone: phone("phone"),
    occupation: short("occupation", 60),
    placeId: read("place", (text) => placeOf(text, places), placeFault(cells.place ?? "", places)),
    dialects: read("dialects", (text) => severalOf(DIALECTS_SAID, text), "CHOICE"),
    interests: read("interests", (text) => severalOf(INTERESTS_SAID, text), "CHOICE"),
    capacity: read("capacity", capacityOf, "CAPACITY"),
  };
  demand({ name, email });
  return { volunteer: name && email ? { name, email, ...about } : null, faults };
}

/** 1988, "1988年", or the year of a birth date. */
function yearOf(text: string): number | null {
  const said = /^(\d{4})年?(?:\.0+)?$/.exec(text.normalize("NFKC").trim())?.[1];
  const year = said ? Number(said) : birthDayOf(text)?.getUTCFullYear();
  return year !== undefined && year >= 1900 ? year : null;
}

const capacityOf = (text: string): number | null => {
  const said = /^([1-3])(?:\.0+)?[个名人]?$/.exec(text.normalize("NFKC").trim())?.[1];
  return said ? Number(said) : null;
};

export interface RosterColleague {
  name: string;
  email: string;
  role: StaffRole;
  /** `school:12` or `place:3`, as the form of a person says it. */
  scope: string;
  phone?: string;
}

interface Scope {
  value: string;
  kind: ScopeKind;
}
export type Scopes = ReadonlyMap<string, readonly Scope[]>;

interface Named {
  id: number;
  nameZh: string;
  nameEn: string;
}
type Above = { nameZh: string; nameEn: string } | null;

/** Each way in which a place or a school may be written, and which ones are meant by it. */
export function scopesByName({
  places,
  schools,
}: {
  places: readonly (Named & { kind: ScopeKind; parent: Above })[];
  schools: readonly (Named & { place: Above })[];
}): Scopes {
  const scopes = new Map<string, Scope[]>();
  const add = (named: Named, above: Above, scope: Scope) => {
    for (const way of waysToWrite(named, above)) scopes.set(way, [...(scopes.get(way) ?? []), scope]);
  };
  for (const one of places) add(one, one.parent, { value: `place:${one.id}`, kind: one.kind });
  for (const one of schools) add(one, one.place, { value: `school:${one.id}`, kind: "SCHOOL" });
  return scopes;
}

export function readColleague(
  cells: Partial<Record<StaffField, string>>,
  scopes: Scopes,
): { colleague: RosterColleague | null; faults: Fault[] } {
  const { faults, wrong, read, person, phone, demand } = cellsOfRow<StaffField>(cells);
  const name = person("name");
  const email = read("email", emailOf, "EMAIL");
  const role = read("role", (text) => codeOf(STAFF_ROLES_SAID, text), "CHOICE");
  const meant = read("scope", (text) => scopes.get(placeKey(text)) ?? null, "SCOPE");
  // A town and a village may be called alike: the role says which of them can be meant.
  const fitting = meant?.filter(({ kind }) => !role || grantFits(role, kind).ok);
  const scope = fitting?.length === 1 ? fitting[0]?.value : undefined;
  if (fitting?.length === 0) wrong("scope", "SCOPE_DOES_NOT_FIT");
  else if (fitting && role && !scope) wrong("scope", "SCOPE_SEVERAL");
  const number = phone("phone");
  demand({ name, email, role, scope: meant });
  const whole = name && email && role && scope;
  return { colleague: whole ? { name, email, role, scope, phone: number } : null, faults };
}
