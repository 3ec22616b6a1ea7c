import {
  CURRENT_TEXTS,
  OPTIONAL_KINDS,
  type OptionalKind,
  PERMISSION_KINDS,
  type PermissionKind,
} from "./permission-texts";

/** A row of what the family answered, the newest first. */
export interface Answered {
  kind: PermissionKind;
  granted: boolean;
  textVersion: number;
  withdrawnAt: Date | null;
}

/** What a family's page asks; the separate permission for a child under 14 is asked on the page of taking part. */
export const FAMILY_QUESTIONS = ["PARTICIPATION", ...OPTIONAL_KINDS] as const;
export type FamilyQuestion = (typeof FAMILY_QUESTIONS)[number];

/** How a question stands: what was given by an older text goes on until the family has read the newer one. */
export type QuestionState = "NOT_ASKED" | "GIVEN" | "REFUSED" | "NEWER_TEXT" | "WITHDRAWN";

/** The permission of one kind that stands now. */
export function standingOf<A extends Answered>(answers: readonly A[], kind: PermissionKind): A | null {
  return answers.find((one) => one.kind === kind && one.withdrawnAt === null) ?? null;
}

/** The texts that one question is about. */
export const textsOf = (kind: FamilyQuestion, separate: boolean): PermissionKind[] =>
  kind === "PARTICIPATION" && separate ? [kind, "UNDER_14"] : [kind];

/** `separate`: the child is under 14 today, so that taking part needs two permissions. */
export function questionState(
  answers: readonly Answered[],
  kind: FamilyQuestion,
  separate: boolean,
): QuestionState {
  const needed = textsOf(kind, separate);
  const standing = standingOf(answers, kind);
  if (!standing) {
    const before = answers.some((one) => one.kind === kind && one.granted);
    return before ? "WITHDRAWN" : "NOT_ASKED";
  }
  if (!standing.granted) return "REFUSED";
  const current = needed.every((one) => standingOf(answers, one)?.textVersion === CURRENT_TEXTS[one]);
  return current ? "GIVEN" : "NEWER_TEXT";
}

/** One version of one text. */
export interface TextVersion {
  kind: PermissionKind;
  version: number;
}

/** The versions that were published since each answer that stands, the oldest first; a refusal is not asked again. */
export function newerTexts(
  answers: readonly Answered[],
  kinds: readonly PermissionKind[] = PERMISSION_KINDS,
): TextVersion[] {
  return kinds.flatMap((kind) => {
    const standing = standingOf(answers, kind);
    if (!standing?.granted) return [];
    return versionsOf(kind).filter(({ version }) => version > standing.textVersion);
  });
}

/** Every version of a text that was ever asked for. */
export const versionsOf = (kind: PermissionKind): TextVersion[] =>
  Array.from({ length: CURRENT_TEXTS[kind] }, (_, n) => ({ kind, version: n + 1 }));

/** A question of its own in the address. */
export const QUESTION_SLUGS = {
  "taking-part": "PARTICIPATION",
  "id-number": "ID_NUMBER",
  address: "ADDRESS",
  photo: "PHOTO",
} as const satisfies Record<string, FamilyQuestion>;
export type QuestionSlug = keyof typeof QUESTION_SLUGS;

export function slugOf(question: FamilyQuestion): QuestionSlug {
  const slugs = Object.keys(QUESTION_SLUGS) as QuestionSlug[];
  return slugs.find((slug) => QUESTION_SLUGS[slug] === question) as QuestionSlug;
}

export function isOptional(question: FamilyQuestion): question is OptionalKind {
  return question !== "PARTICIPATION";
}
