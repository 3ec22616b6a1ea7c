import type { FamilyViewer } from "~/domain/access/viewer";
import { FAMILY_KINDS, type FamilyChannel, type FamilyKind } from "~/domain/messages/family";
import { USUAL_QUIET } from "~/domain/messages/quiet-hours";
import type { Work } from "../work.server";

/** What the holder of the card has chosen about text messages; without a choice none is sent. */
export interface OwnChoices {
  channel: FamilyChannel;
  told: FamilyKind[];
  /** Minutes of the day on the reader's own clock. */
  quietFrom: number;
  quietUntil: number;
}

/** One statement. */
export async function ownChoices({ tx, viewer }: Work<FamilyViewer>): Promise<OwnChoices> {
  const chosen = await tx.familyChoices.findUnique({
    where: { memberId: viewer.memberId },
    select: { channel: true, muted: true, quietFrom: true, quietUntil: true },
  });
  if (!chosen)
    return {
      ...{ channel: "SLIP", told: [...FAMILY_KINDS] },
      ...{ quietFrom: USUAL_QUIET.from, quietUntil: USUAL_QUIET.until },
    };
  const { muted, ...rest } = chosen;
  return { ...rest, told: FAMILY_KINDS.filter((kind) => !muted.includes(kind)) };
}
