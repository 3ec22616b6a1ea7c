import { isAhead } from "~/domain/schedule/series";
import type { Work } from "../work.server";
import type { MatchInQuestion } from "./decision";
import { contactInQuestion } from "./series";
import { reachFrom, type SeriesChange, workOutChange } from "./series-edit";

/** What the page of one contact shows: what it is, what an edit would reach, and what a wished one would do. */
export async function editPage(
  work: Work,
  match: MatchInQuestion,
  contactId: string,
  wished: SeriesChange | null,
) {
  const contact = await contactInQuestion(work, match.id, contactId);
  if (!contact) return null;
  const pair = await work.tx.match.findUniqueOrThrow({
    where: { id: match.id },
    select: {
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
      moveRequests: { where: { contactId, state: "OPEN" }, select: { id: true } },
    },
  });
  const ahead = isAhead(work.now)(contact) && contact.kind === "REGULAR";
  const all = ahead ? await reachFrom(work, contact, "ALL") : null;
  const preview = wished && ahead ? await workOutChange(work, match, contact, wished) : null;
  return {
    contact,
    pair,
    ahead,
    reach: all?.ok ? countsOf(all.value, contact.originalStart) : null,
    preview,
  };
}

type Reached = Extract<Awaited<ReturnType<typeof reachFrom>>, { ok: true }>["value"];

/** How many contacts each choice reaches. */
function countsOf({ following, apart }: Reached, from: string) {
  const all = [...following, ...apart];
  const isLater = ({ originalStart }: (typeof all)[number]) => originalStart >= from;
  return { all: all.length, following: all.filter(isLater).length, apart: apart.length };
}

export type EditPage = NonNullable<Awaited<ReturnType<typeof editPage>>>;
