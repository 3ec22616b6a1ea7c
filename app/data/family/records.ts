import type { FamilyViewer } from "~/domain/access/viewer";
import type { ContactMode } from "~/domain/schedule/plan";
import type { Work } from "../work.server";

/** Contacts that were, as many as a family's page asks about. */
const SHOWN = 3;

export interface FamilyRecord {
  id: string;
  matchId: string;
  /** Midnight UTC of a calendar day. */
  happenedOn: Date;
  mode: ContactMode;
  minutes: number;
  /** What whoever holds the card has said to it: whether they know of it, and how it was. */
  knows: boolean | null;
  face: number | null;
  words: string;
}

/** What mentors recorded lately: that they were in touch, never what about. One statement. */
export function familyRecords({ tx, viewer }: Work<FamilyViewer>): Promise<FamilyRecord[]> {
  return tx.$queryRaw<FamilyRecord[]>`
    SELECT k.id, k.match_id AS "matchId", k.happened_on AS "happenedOn", k.mode, k.minutes, touch.knows, said.face, coalesce(said.words, '') AS words
    FROM check_ins k
    LEFT JOIN family_answers touch ON touch.check_in_id = k.id AND touch.kind = 'IN_TOUCH'
    LEFT JOIN family_answers said ON said.check_in_id = k.id AND said.kind = 'HOW_IT_WAS'
    WHERE k.child_id = ${viewer.childId}::uuid AND k.reached AND k.match_id = ANY ((SELECT app.matches())::uuid[])
    ORDER BY k.happened_on DESC, k.id LIMIT ${SHOWN}`;
}
