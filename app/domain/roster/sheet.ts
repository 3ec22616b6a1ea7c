import { choicesOf, type Words } from "./words";

/** Field to column, from 0; a field that stands nowhere is not there. */
export type Mapping<F extends string = string> = Partial<Record<F, number>>;

export type MappingFault = "MAP_NAME" | "MAP_BIRTH" | "MAP_EMAIL" | "MAP_ROLE" | "MAP_SCOPE" | "MAP_TWICE";

export type TooMany = "ROSTER_TOO_MANY" | "ROSTER_TOO_MANY_PEOPLE" | "ROSTER_TOO_MANY_STAFF";

/** What rosters of one kind can say. */
export interface Sheet<F extends string = string> {
  /** In the order of the form; each is at most one column of a sheet. */
  fields: readonly F[];
  /** Headings by which a column is recognised; the first one of each language is written into templates. */
  headings: Record<F, { zh: readonly string[]; en: readonly string[] }>;
  /** Without a column for one of each group nobody can be recognised. */
  needed: readonly { oneOf: readonly [F, ...F[]]; fault: MappingFault }[];
  /** The words that a column may hold, where only these are read. */
  choices: Partial<Record<F, Words<string | number>>>;
  mostRows: number;
  tooMany: TooMany;
}

/** Whatever a heading is decorated with: spaces, stars of required columns, remarks in brackets. */
export const plainHeading = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\(.*?\)|\[.*?\]/g, "")
    .replace(/[\s*:’']/g, "")
    .toLowerCase();

/** The columns whose headings say by themselves what they are; the first of two that say the same. */
export function guessMapping<F extends string>(sheet: Sheet<F>, headings: readonly string[]): Mapping<F> {
  const known = new Map(
    sheet.fields.flatMap((field) =>
      [...sheet.headings[field].zh, ...sheet.headings[field].en].map(
        (text) => [plainHeading(text), field] as const,
      ),
    ),
  );
  const mapping: Mapping<F> = {};
  headings.forEach((heading, column) => {
    const field = known.get(plainHeading(heading));
    if (field && mapping[field] === undefined) mapping[field] = column;
  });
  return mapping;
}

/** What a column is called when sheets are compared: the same whichever order or decoration they come in. */
export function headingKey(headings: readonly string[]): string {
  return headings.map(plainHeading).filter(Boolean).sort().join("\n");
}

/** A mapping by the words of its headings, so that it fits the next sheet in whatever order its columns stand. */
export function rememberedAs(mapping: Mapping, headings: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, plainHeading(headings[column ?? -1] ?? "")]),
  );
}

/** The remembered words as columns of this sheet; a column that is missing is left out. */
export function recalled(
  sheet: Sheet,
  remembered: Record<string, unknown>,
  headings: readonly string[],
): Mapping {
  const plain = headings.map(plainHeading);
  const mapping: Mapping = {};
  for (const field of sheet.fields) {
    const column = plain.indexOf(String(remembered[field] ?? ""));
    if (remembered[field] && column >= 0) mapping[field] = column;
  }
  return mapping;
}

/** What somebody types for which the sheet has no column gets one, behind the others, under the word that is known for it. */
export function withColumnsFor(
  sheet: Sheet,
  fields: readonly string[],
  mapping: Mapping,
  headings: readonly string[],
): { mapping: Mapping; headings: string[] } {
  const missing = fields.filter((field) => mapping[field] === undefined);
  const added = missing.map((field, at) => [field, headings.length + at] as const);
  return {
    mapping: { ...mapping, ...Object.fromEntries(added) },
    headings: [...headings, ...missing.map((field) => sheet.headings[field]?.zh[0] ?? field)],
  };
}

/** Two columns of which nobody can say which one is meant. */
export function doubledHeadings(headings: readonly string[]): string[] {
  const plain = headings.map(plainHeading);
  return [...new Set(headings.filter((text, at) => text !== "" && plain.indexOf(plain[at] ?? "") !== at))];
}

/** What may be written in a column, in a language; nothing where anything may. */
export const choicesFor = (sheet: Sheet, field: string, language: "zh" | "en"): string[] =>
  choicesOf(sheet.choices[field] ?? [], language);

/** What keeps rows from being read by a mapping. */
export function mappingFault(sheet: Sheet, mapping: Mapping): { fault: MappingFault; field: string } | null {
  for (const { oneOf, fault } of sheet.needed)
    if (oneOf.every((field) => mapping[field] === undefined)) return { fault, field: oneOf[0] };
  const seen = new Set<number>();
  for (const field of sheet.fields) {
    const column = mapping[field];
    if (column === undefined) continue;
    if (seen.has(column)) return { fault: "MAP_TWICE", field };
    seen.add(column);
  }
  return null;
}
