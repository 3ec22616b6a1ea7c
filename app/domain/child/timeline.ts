/** By which a child's time line is filtered; each event is of one. */
export const TIMELINE_KINDS = [
  "CONTACT",
  "VISIT",
  "MATCH",
  "PERMISSION",
  "CARE",
  "AID",
  "HUKOU",
  "SCHOOLING",
  "TASK",
  "FILE",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Where a page ended: what is older than that moment, and of the same moment what has a smaller id. */
export interface TimelineCursor {
  at: Date;
  id: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([\w-]{1,60})$/;

export const cursorText = ({ at, id }: TimelineCursor) => `${at.toISOString()}_${id}`;

/** What an address says of where to go on; anything else is the newest page. */
export function cursorOf(text: unknown): TimelineCursor | undefined {
  const [, at, id] = typeof text === "string" ? (CURSOR.exec(text) ?? []) : [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) return undefined;
  return { at: new Date(at), id };
}
