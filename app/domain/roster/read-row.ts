import type { AID } from "../child/codes";
import { readIdNumber } from "../shared/id-number";
import { NAME_LETTERS, PHONE, plainName, plainPhone } from "../shared/typed";
import type { RosterField } from "./columns";
import { birthDayOf } from "./day";
import { AIDS, codeOf, GENDERS, gradeOf, PRIORITIES, RATINGS, RELATIONS_SAID, YES_NO } from "./words";

export const CELL_FAULTS = [
  "MISSING",
  "NAME",
  "CHOICE",
  "DATE",
  "DATE_IN_FUTURE",
  "TOO_OLD",
  "ID_RUINED",
  "ID_SHAPE",
  "ID_CHECK",
  "ID_OTHER_BIRTHDAY",
  "ID_OTHER_SEX",
  "ID_TAKEN",
  "GRADE",
  "PLACE",
  "PLACE_SEVERAL",
  "PHONE",
  "PHONE_RUINED",
  "TOO_LONG",
  "FORMULA",
  "ERROR_VALUE",
  "NAME_OF_PHONE",
  "ADDRESS_REFUSED",
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

export interface Fault {
  field: RosterField;
  code: CellFault;
}

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
  idNumber?: string;
  grade?: number;
  className?: string;
  boarding?: boolean;
  placeId?: number;
  address?: string;
  rating?: "GOOD" | "FAIR" | "POOR";
  aid?: (typeof AID)[number][];
  priority?: "A" | "B" | "C";
  members: RosterMember[];
}

export type Cells = Partial<Record<RosterField, string>>;
export type PlaceIds = ReadonlyMap<string, readonly number[]>;

/** What the file reader writes into a cell that it will not take; no heading or name begins so. */
export const FORMULA_CELL = "\u0001formula";
export const ERROR_CELL = "\u0001error";

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
  const faults: Fault[] = [];
  const wrong = (field: RosterField, code: CellFault) => void faults.push({ field, code });
  const said = (field: RosterField): string => {
    const text = cells[field]?.trim() ?? "";
    if (text === FORMULA_CELL) wrong(field, "FORMULA");
    else if (text === ERROR_CELL) wrong(field, "ERROR_VALUE");
    else return text;
    return "";
  };
  const read = <T>(field: RosterField, of: (text: string) => T | null, code: CellFault): T | undefined => {
    const text = said(field);
    if (text === "") return undefined;
    const value = of(text);
    if (value === null) wrong(field, code);
    return value ?? undefined;
  };
  const short = (field: RosterField, most: number) =>
    read(field, (text) => (text.length <= most ? text : null), "TOO_LONG");
  const person = (field: RosterField) => read(field, nameOf, "NAME");
  const phone = (field: RosterField) =>
    read(field, phoneOf, isRounded(cells[field] ?? "") ? "PHONE_RUINED" : "PHONE");

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

  const about: Omit<RosterChild, "name" | "birthDate"> = {
    gender,
    idNumber: card?.number,
    grade: read("grade", gradeOf, "GRADE"),
    className: short("className", 20),
    boarding: answer(read("boarding", (text) => codeOf(YES_NO, text), "CHOICE")),
    placeId: read("place", (text) => placeOf(text, places), placeFault(cells.place ?? "", places)),
    address: short("address", 100),
    rating: read("rating", (text) => codeOf(RATINGS, text), "CHOICE"),
    aid: read("aid", aidOf, "CHOICE"),
    priority: read("priority", (text) => codeOf(PRIORITIES, text), "CHOICE"),
    members: membersOf({
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
        if (!faults.some((one) => one.field === field)) wrong(field, code);
      },
    }),
  };
  if (!name && said("name") === "" && !faults.some(({ field }) => field === "name")) wrong("name", "MISSING");
  if (!birthDate && !faults.some(({ field }) => field === "birthDate" || field === "idNumber"))
    wrong("birthDate", "MISSING");
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

/** 1.10105E+17, and 110105194912310000: a spreadsheet keeps fifteen digits of a number. */
export const isRounded = (text: string): boolean =>
  /^\d(\.\d+)?e\+?\d+$/i.test(text.trim()) || /^\d{15}000$/.test(text.trim());

function nameOf(text: string): string | null {
  const name = plainName(text);
  return name.length >= 2 && name.length <= 50 && NAME_LETTERS.test(name) ? name : null;
}

function phoneOf(text: string): string | null {
  // A number cell of a spreadsheet loses nothing of a mobile's eleven digits, but for what is written behind the point.
  const number = plainPhone(text.normalize("NFKC").replace(/\.0+$/, ""));
  return PHONE.test(number) ? number : null;
}

const answer = (said: "YES" | "NO" | undefined) => (said === undefined ? undefined : said === "YES");

const placeKey = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** "阳平镇大王村" says more than "大王村": names are looked for whole, then with their town in front. */
function placeOf(text: string, places: PlaceIds): number | null {
  const found = places.get(placeKey(text)) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

const placeFault = (text: string, places: PlaceIds): CellFault =>
  (places.get(placeKey(text))?.length ?? 0) > 1 ? "PLACE_SEVERAL" : "PLACE";

interface NamedPlace {
  id: number;
  parentId: number | null;
  nameZh: string;
  nameEn: string;
  parent: { nameZh: string; nameEn: string } | null;
}

/** Each way in which a place may be written, and which ones are meant by it; of several, the one in the school's own town. */
export function placeIds(places: readonly NamedPlace[], town: number): PlaceIds {
  const ids = new Map<string, number[]>();
  for (const { id, nameZh, nameEn, parent } of places) {
    const ways = [
      nameZh,
      nameEn,
      ...(parent ? [`${parent.nameZh}${nameZh}`, `${nameEn}, ${parent.nameEn}`] : []),
    ];
    for (const way of new Set(ways.map(placeKey))) ids.set(way, [...(ids.get(way) ?? []), id]);
  }
  const own = new Set(
    places.filter(({ id, parentId }) => id === town || parentId === town).map(({ id }) => id),
  );
  for (const [way, meant] of ids) {
    const near = meant.filter((id) => own.has(id));
    if (meant.length > 1 && near.length === 1) ids.set(way, near);
  }
  return ids;
}

/** Kinds of assistance one after another. A name may have a space in it, so a space parts only where no name fits. */
function aidOf(text: string): RosterChild["aid"] | null {
  if (/^(无|没有|none|否)$/i.test(text)) return [];
  const values = text
    .split(/[、,，;；/]+/)
    .filter((part) => part.trim() !== "")
    .flatMap((part) => {
      const whole = codeOf(AIDS, part);
      return whole
        ? [whole]
        : part
            .trim()
            .split(/\s+/)
            .map((one) => codeOf(AIDS, one));
    });
  return values.includes(null) ? null : [...new Set(values as NonNullable<RosterChild["aid"]>)];
}

interface Said {
  father: { name?: string; phone?: string; worksAt?: string };
  mother: { name?: string; phone?: string; worksAt?: string };
  guardian: { name?: string; relation?: number; phone?: string };
  wrong: (field: RosterField, code: CellFault) => void;
}

/** The people of a row. A guardian who is the father or the mother is one person, not two. */
function membersOf({ father, mother, guardian, wrong }: Said): RosterMember[] {
  const members: RosterMember[] = [];
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
  const parent = members.find(
    (one) => one.name === name && (relation === undefined || relation === one.relation),
  );
  if (parent) {
    parent.guardian = true;
    parent.phone = phone ?? parent.phone;
  } else if (relation === undefined) wrong("guardianRelation", "MISSING");
  else members.push({ name, relation, phone, guardian: true });
  return members;
}
