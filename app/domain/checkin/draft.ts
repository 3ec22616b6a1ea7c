/** What a form of a check-in holds, as it was typed: by the name of the field, one value or several. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Fields of the form that a draft keeps; no other is stored. */
export const DRAFT_FIELDS = [
  "contactId",
  "happenedOn",
  "mode",
  "place",
  "reached",
  "minutes",
  "missedSide",
  "missedWhy",
  "life",
  "study",
  "safety",
  "mood",
  "lifeNote",
  "studyNote",
  "moodNote",
  "safetyNote",
  "parentsNote",
  "parentContact",
  "note",
  "helpGiven",
  "needs",
  "wish",
  "participants",
  "carerTold",
  "followUp",
  "followUpOn",
  "followUpOwner",
  "concern",
  "concernNote",
  "situation",
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** A draft as a form found it when it was opened. */
export interface Seen {
  id: string;
  version: number;
}

/** A form that writes: its own key, and what it was filled from. */
export interface Writing {
  key: string | null;
  base: Seen | null;
}

export interface Standing extends Seen {
  writer: string;
}

/**
 * Whether a form may write over what stands: nothing, what it wrote itself (an answer that never came is no reason to
 * ask), or what it was filled from. Anything else was written elsewhere meanwhile.
 */
export function mayWriteOver({ key, base }: Writing, standing: Standing | null): boolean {
  if (!standing || standing.writer === key) return true;
  return base !== null && base.id === standing.id && base.version === standing.version;
}

/** The names of the fields in which two versions differ, in the order of the form; spaces at the ends are no difference. */
export function differences(mine: Typed, other: Typed): DraftField[] {
  return DRAFT_FIELDS.filter((name) => said(mine[name]) !== said(other[name]));
}

function said(values: readonly string[] = []): string {
  return values
    .map((value) => value.trim())
    .filter(Boolean)
    .sort()
    .join("\n");
}

/** What a draft is about: the planned contact, or the day of one that was not planned. */
export function aboutOf(fields: Typed, today: string): string {
  const contact = fields.contactId?.[0] ?? "OTHER";
  if (contact !== "OTHER") return contact;
  const day = fields.happenedOn?.[0] ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today;
}
