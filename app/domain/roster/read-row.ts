import type { GuardianshipKind, HEALTH, INCOME, SCHOOL_STATUSES } from "../child/care";
import type { AID } from "../child/codes";
import { readIdNumber } from "../shared/id-number";
import { type CellFault, cellsOfRow, type Fault, isRounded } from "./cells";
import type { RosterField } from "./columns";
import { birthDayOf } from "./day";
import { type PlaceIds, placeFault, placeOf } from "./places";
import {
  AIDS,
  codeAndNote,
  codeOf,
  GENDERS,
  GUARDIANSHIP_KINDS_SAID,
  gradeOf,
  HEALTH_SAID,
  HUKOU_SAID,
  INCOMES,
  PRIORITIES,
  RATINGS,
  RELATIONS_SAID,
  SCHOOL_STATUSES_SAID,
  severalOf,
  YES_NO,
} from "./words";

export interface RosterMember {
  name: string;
  /** GB/T 4761. */
  relation: number;
  phone?: string;
  worksAt?: string;
  guardian: boolean;
}

/** What a row says; what it leaves open is not there, and never empties a file. */
export interface RosterChild {
  name: string;
  birthDate: Date;
  gender?: "BOY" | "GIRL";
  ethnicity?: string;
  idNumber?: string;
  /** Registered, in whichever way; or in which. */
  hukou?: "NONE" | "REGISTERED" | "FAMILY" | "COLLECTIVE";
  hukouPlace?: string;
  health?: (typeof HEALTH)[number];
  healthNote?: string;
  schoolStatus?: (typeof SCHOOL_STATUSES)[number];
  grade?: number;
  className?: string;
  boarding?: boolean;
  placeId?: number;
  address?: string;
  rating?: "GOOD" | "FAIR" | "POOR";
  guardianshipKind?: GuardianshipKind;
  income?: (typeof INCOME)[number][];
  aid?: (typeof AID)[number][];
  priority?: "A" | "B" | "C";
  members: RosterMember[];
}

export type Cells = Partial<Record<RosterField, string>>;
interface Context {
  /** By name; a village may be called like another one of another town. */
  places: PlaceIds;
  today: Date;
}

/** Reads one row: what it says, and what is wrong with each of its cells. */
export function readRow(
  cells: Cells,
  { places, today }: Context,
): { child: RosterChild | null; faults: Fault[] } {
  const { faults, wrong, said, read, short, person, phone, isWrong } = cellsOfRow<RosterField>(cells);
  const name = person("name");
  const card = identity(said("idNumber"), wrong);
  const birth = read("birthDate", birthDayOf, "DATE");
  if (birth && card && birth.getTime() !== card.birthDate.getTime()) wrong("idNumber", "ID_OTHER_BIRTHDAY");
  const birthDate = birth ?? card?.birthDate;
  if (birthDate && birthDate > today) wrong("birthDate", "DATE_IN_FUTURE");
  if (birthDate && birthDate.getUTCFullYear() < today.getUTCFullYear() - OLDEST)
    wrong("birthDate", "TOO_OLD");
  const gender = read("gender", (text) => codeOf(GENDERS, text), "CHOICE") ?? card?.gender;
  if (gender && card && gender !== card.gender) wrong("idNumber", "ID_OTHER_SEX");

  const health = read("health", (text) => codeAndNote(HEALTH_SAID, text), "CHOICE");
  const kind = read("guardianshipKind", (text) => codeOf(GUARDIANSHIP_KINDS_SAID, text), "CHOICE");
  const rating = read("rating", (text) => codeOf(RATINGS, text), "CHOICE");
  if (rating && !ratingFits(kind, rating)) wrong("guardianshipKind", "RATING_DOES_NOT_FIT");

  const about: Omit<RosterChild, "name" | "birthDate"> = {
    gender,
    ethnicity: read("ethnicity", ethnicityOf, "TOO_LONG"),
    idNumber: card?.number,
    hukou: read("hukou", (text) => codeOf(HUKOU_SAID, text), "CHOICE"),
    hukouPlace: short("hukouPlace", 100),
    health: health?.code,
    healthNote: short("healthNote", 200) ?? (health?.note || undefined),
    schoolStatus: read("schoolStatus", (text) => codeOf(SCHOOL_STATUSES_SAID, text), "CHOICE"),
    grade: read("grade", gradeOf, "GRADE"),
    className: short("className", 20),
    boarding: answer(read("boarding", (text) => codeOf(YES_NO, text), "CHOICE")),
    placeId: read("place", (text) => placeOf(text, places), placeFault(cells.place ?? "", places)),
    address: short("address", 100),
    rating: rating ?? (kind && RATING_OF[kind]),
    guardianshipKind: kind,
    income: read("income", (text) => severalOf(INCOMES, text), "CHOICE"),
    aid: read("aid", aidOf, "CHOICE"),
    priority: read("priority", (text) => codeOf(PRIORITIES, text), "CHOICE"),
    members: membersOf({
      grandparents: [
        { name: person("grandfatherName"), relation: 61 },
        { name: person("grandmotherName"), relation: 62 },
      ],
      father: {
        name: person("fatherName"),
        phone: phone("fatherPhone"),
        worksAt: short("fatherWorksAt", 60),
      },
      mother: {
        name: person("motherName"),
        phone: phone("motherPhone"),
        worksAt: short("motherWorksAt", 60),
      },
      guardian: {
        name: person("guardianName"),
        relation: read("guardianRelation", (text) => codeOf(RELATIONS_SAID, text), "CHOICE"),
        phone: phone("guardianPhone"),
      },
      wrong: (field, code) => {
        // A cell that could not be read was named already.
        if (!isWrong(field)) wrong(field, code);
      },
    }),
  };
  if (!name && said("name") === "" && !isWrong("name")) wrong("name", "MISSING");
  if (!birthDate && !isWrong("birthDate") && !isWrong("idNumber")) wrong("birthDate", "MISSING");
  return { child: name && birthDate ? { ...about, name, birthDate } : null, faults };
}

/** Years: a roster of pupils with somebody older in it has a wrong date. */
const OLDEST = 19;

function identity(text: string, wrong: (field: "idNumber", code: CellFault) => void) {
  if (text === "" || /^(无|没有|none|-)$/i.test(text)) return null;
  if (isRounded(text)) return wrong("idNumber", "ID_RUINED") ?? null;
  const read = readIdNumber(text);
  if (!read.ok)
    return wrong("idNumber", read.reason === "ID_NUMBER_CHECK_DIGIT" ? "ID_CHECK" : "ID_SHAPE") ?? null;
  const gender: "BOY" | "GIRL" = Number(read.value.number[16]) % 2 === 1 ? "BOY" : "GIRL";
  return { ...read.value, gender };
}

/** What a kind of guardianship says of its rating, where the sheet has no column for that. */
const RATING_OF: Record<GuardianshipKind, NonNullable<RosterChild["rating"]>> = {
  NONE: "POOR",
  PARENT_INCAPABLE: "POOR",
  CARER_INADEQUATE: "POOR",
  FAIR: "FAIR",
  GOOD: "GOOD",
};

/** The best kind and the worst have one rating each. */
export const ratingFits = (
  kind: GuardianshipKind | null | undefined,
  rating: RosterChild["rating"],
): boolean => (kind !== "NONE" && kind !== "GOOD") || RATING_OF[kind] === rating;

/** 汉 and 汉族 are one. */
function ethnicityOf(text: string): string | null {
  const said = /^\p{Script=Han}$/u.test(text) ? `${text}族` : text;
  return said.length <= 20 ? said : null;
}

const answer = (said: "YES" | "NO" | undefined) => (said === undefined ? undefined : said === "YES");

/** Kinds of assistance one after another; "none" is said as well. */
const aidOf = (text: string): RosterChild["aid"] | null =>
  /^(无|没有|none|否)$/i.test(text) ? [] : severalOf(AIDS, text);

interface Said {
  grandparents: { name?: string; relation: number }[];
  father: { name?: string; phone?: string; worksAt?: string };
  mother: { name?: string; phone?: string; worksAt?: string };
  guardian: { name?: string; relation?: number; phone?: string };
  wrong: (field: RosterField, code: CellFault) => void;
}

/** The people of a row. A guardian who is named in a column of their own is one person, not two. */
function membersOf({ grandparents, father, mother, guardian, wrong }: Said): RosterMember[] {
  const members: RosterMember[] = grandparents.flatMap(({ name, relation }) =>
    name ? [{ name, relation, guardian: false }] : [],
  );
  const parents = [
    { ...father, relation: 51, field: "fatherName" },
    { ...mother, relation: 52, field: "motherName" },
  ] as const;
  for (const { name, relation, field, ...about } of parents) {
    if (name) members.push({ name, relation, guardian: false, ...about });
    else if (about.phone || about.worksAt) wrong(field, "NAME_OF_PHONE");
  }
  const { name, relation, phone } = guardian;
  if (!name) {
    if (phone) wrong("guardianName", "NAME_OF_PHONE");
    return members;
  }
  const named = members.find(
    (one) => one.name === name && (relation === undefined || relation === one.relation),
  );
  if (named) {
    named.guardian = true;
    named.phone = phone ?? named.phone;
  } else if (relation === undefined) wrong("guardianRelation", "MISSING");
  else members.push({ name, relation, phone, guardian: true });
  return members;
}
