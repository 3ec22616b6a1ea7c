import { maySee } from "~/domain/access/fields";
import type { VolunteerViewer } from "~/domain/access/viewer";
import type { MatchState } from "~/domain/match/lifecycle";
import type { Work } from "../work.server";

/** The page of a match shows few; older ones are the school's. */
const SHOWN = 10;

/** Wishes of the own child that the school chose to show, the newest first; none before they have met. */
export async function shownWishes(
  { tx }: Work<VolunteerViewer>,
  { id, state }: { id: string; state: MatchState },
) {
  if (!maySee("volunteer", "smallWish.words", state)) return [];
  const match = await tx.match.findUnique({ where: { id }, select: { childId: true } });
  if (!match) return [];
  return tx.smallWish.findMany({
    where: { childId: match.childId, shown: true },
    orderBy: [{ askedOn: "desc" }, { id: "asc" }],
    take: SHOWN,
    select: { id: true, words: true, askedOn: true, state: true },
  });
}
