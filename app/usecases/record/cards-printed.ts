import type { Work } from "~/data/work.server";
import { audit } from "./audit";

/** Writes down that the cards of a class were printed: one row a child, for they are what somebody may ask about. */
export async function cardsPrinted(
  work: Work,
  schoolId: number,
  cards: readonly { id: string; child: { id: string } }[],
): Promise<void> {
  await audit(
    work,
    ...cards.map(({ id, child }) => ({
      ...{ action: "child.card-printed", subject: "child", subjectId: child.id, schoolId },
      details: { linkId: id, page: "class-cards" },
    })),
  );
}
