import { classCards } from "~/data/children/card";
import { consoleLoader } from "~/http/area.server";
import { sheetCodes } from "~/http/card-cookie.server";
import { cardFileResponse } from "~/http/card-file.server";
import { ClassOf } from "~/http/class-of";
import { notFound } from "~/http/responses.server";
import { cardsPrinted } from "~/usecases/record/cards-printed";

/** The sheets of a class as a file, while the browser still holds what their codes say. */
export const loader = consoleLoader(
  { search: ClassOf.partial(), confirmed: true },
  async ({ work, search, request, context }) => {
    const { data: of } = ClassOf.safeParse(search);
    if (!of) throw notFound();
    const cards = await sheetCodes(request, context, await classCards(work, of));
    if (cards.length === 0) throw notFound();
    await cardsPrinted(
      work,
      of.school,
      cards.map(({ card }) => card),
    );
    return { cards, madeAt: work.now };
  },
  ({ cards, madeAt }, locale) => cardFileResponse({ paper: "A4", cards, madeAt }, locale),
);
