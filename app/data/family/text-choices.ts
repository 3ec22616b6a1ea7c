import type { FamilyViewer, StaffViewer } from "~/domain/access/viewer";
import { FAMILY_KINDS, type FamilyChannel, type FamilyKind } from "~/domain/messages/family";
import { USUAL_QUIET } from "~/domain/messages/quiet-hours";
import type { ChosenHow } from "~/generated/prisma/enums";
import type { Work } from "../work.server";

/** What a member of a family has chosen about text messages; without a choice none is sent. */
export interface TextChoices {
  channel: FamilyChannel;
  told: FamilyKind[];
  /** Minutes of the day on the member's own clock. */
  quietFrom: number;
  quietUntil: number;
}

const CHOSEN = { channel: true, muted: true, quietFrom: true, quietUntil: true } as const;

interface Stored extends Omit<TextChoices, "told"> {
  muted: string[];
}

function choicesFrom(stored: Stored | null): TextChoices {
  if (!stored)
    return {
      ...{ channel: "SLIP", told: [...FAMILY_KINDS] },
      ...{ quietFrom: USUAL_QUIET.from, quietUntil: USUAL_QUIET.until },
    };
  const { channel, muted, quietFrom, quietUntil } = stored;
  return { channel, quietFrom, quietUntil, told: FAMILY_KINDS.filter((kind) => !muted.includes(kind)) };
}

/** Of the holder of the card. One statement. */
export async function ownChoices({ tx, viewer }: Work<FamilyViewer>): Promise<TextChoices> {
  return choicesFrom(
    await tx.familyChoices.findUnique({ where: { memberId: viewer.memberId }, select: CHOSEN }),
  );
}

export interface NotedChoices extends TextChoices {
  /** How and when it was said; null where nobody was asked yet. */
  said: { how: ChosenHow; at: Date; by: string | null } | null;
}

/** Of one member of a family of the viewer's schools. One statement. */
export async function choicesOf({ tx }: Work<StaffViewer>, memberId: string): Promise<NotedChoices> {
  const stored = await tx.familyChoices.findUnique({
    where: { memberId },
    select: { ...CHOSEN, how: true, setAt: true, setBy: { select: { name: true } } },
  });
  const said = stored && { how: stored.how, at: stored.setAt, by: stored.setBy?.name ?? null };
  return { ...choicesFrom(stored), said };
}
