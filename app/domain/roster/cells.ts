import { NAME_LETTERS, PHONE, plainName, plainPhone } from "../shared/typed";

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
  "RATING_DOES_NOT_FIT",
  "ADDRESS_REFUSED",
  "EMAIL",
  "YEAR",
  "TOO_YOUNG",
  "CAPACITY",
  "SCOPE",
  "SCOPE_SEVERAL",
  "SCOPE_DOES_NOT_FIT",
  "NAMED_OTHERWISE",
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

export interface Fault {
  field: string;
  code: CellFault;
}

/** What the file reader writes into a cell that it will not take; no heading or name begins so. */
export const FORMULA_CELL = "\u0001formula";
export const ERROR_CELL = "\u0001error";

/** The cells of one row by their fields, and what is found to be wrong with them. */
export function cellsOfRow<F extends string>(cells: Partial<Record<F, string>>) {
  const faults: { field: F; code: CellFault }[] = [];
  const wrong = (field: F, code: CellFault) => void faults.push({ field, code });
  const said = (field: F): string => {
    const text = cells[field]?.trim() ?? "";
    if (text === FORMULA_CELL) wrong(field, "FORMULA");
    else if (text === ERROR_CELL) wrong(field, "ERROR_VALUE");
    else return text;
    return "";
  };
  const read = <T>(field: F, of: (text: string) => T | null, code: CellFault): T | undefined => {
    const text = said(field);
    if (text === "") return undefined;
    const value = of(text);
    if (value === null) wrong(field, code);
    return value ?? undefined;
  };
  return {
    faults,
    wrong,
    said,
    read,
    isWrong: (field: F) => faults.some((one) => one.field === field),
    short: (field: F, most: number) => read(field, (text) => (text.length <= most ? text : null), "TOO_LONG"),
    person: (field: F) => read(field, nameOf, "NAME"),
    phone: (field: F) => read(field, phoneOf, isRounded(cells[field] ?? "") ? "PHONE_RUINED" : "PHONE"),
    /** Names what a row cannot be without and does not say. */
    demand(fields: Partial<Record<F, unknown>>) {
      for (const [field, value] of Object.entries(fields) as [F, unknown][])
        if (value === undefined && !faults.some((one) => one.field === field)) wrong(field, "MISSING");
    },
  };
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

const EMAIL = /^[^\s@<>()[\],;:"\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** Lower-case, as accounts are kept; null for what is no address. */
export function emailOf(text: string): string | null {
  const email = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, "");
  return email.length <= 254 && EMAIL.test(email) ? email : null;
}
