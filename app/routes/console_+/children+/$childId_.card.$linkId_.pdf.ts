import { z } from "zod";
import { contactCard } from "~/data/children/card";
import { consoleLoader } from "~/http/area.server";
import { cardCode } from "~/http/card-cookie.server";
import { cardFileResponse } from "~/http/card-file.server";
import { id } from "~/http/fields";
import { found } from "~/http/responses.server";
import { opened } from "~/usecases/record/opened";

/** The card as a file; like the page, only while the browser still holds what its code says. */
export const loader = consoleLoader(
  { params: z.object({ childId: id, linkId: id }), confirmed: true },
  async ({ work, params, request, context }) => {
    const { card, ...link } = found(await contactCard(work, params.childId, params.linkId));
    const made = found(await cardCode(request, context, link));
    await opened(work, {
      ...{ subject: "child", subjectId: card.child.id, schoolId: card.child.schoolId },
      details: { page: "card", linkId: card.id },
    });
    return { cards: [{ card, code: made.code }], madeAt: work.now };
  },
  ({ cards, madeAt }, locale) => cardFileResponse({ paper: "A6", cards, madeAt }, locale),
);
