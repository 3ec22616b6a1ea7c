import { maySee } from "~/domain/access/fields";
import type { VolunteerViewer } from "~/domain/access/viewer";
import type { MatchState } from "~/domain/match/lifecycle";
import type { Work } from "../work.server";

export interface ShownWish {
  id: string;
  words: string;
  askedOn: Date;
  state: "ASKED" | "PROMISED" | "FULFILLED" | "DECLINED";
}

/** The page of a match shows few; older ones are the school's. */
const SHOWN = 10;

/** Wishes of the own child that the school chose to show, the newest first; none before they have met. One statement. */
export async function shownWishes(
  { tx }: Work<VolunteerViewer>,
  { id, state }: { id: string; state: MatchState },
): Promise<ShownWish[]> {
  if (!maySee("volunteer", "smallWish.words", state)) return [];
  return tx.$queryRaw<ShownWish[]>`
    SELECT w.id, w.words, w.asked_on AS "askedOn", w.state FROM small_wishes w JOIN matches m ON m.child_id = w.child_id
    WHERE m.id = ${id}::uuid AND w.shown ORDER BY w.asked_on DESC, w.id LIMIT ${SHOWN}`;
}
