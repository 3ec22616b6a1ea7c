import type { OwnChoices } from "~/data/family/own-choices";
import type { Work } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import { FAMILY_KINDS } from "~/domain/messages/family";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** The holder of a card says whether text messages are wanted, about what, and when not. */
export async function chooseTexts(
  work: Work<FamilyViewer>,
  { told, ...chosen }: OwnChoices,
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const muted = FAMILY_KINDS.filter((kind) => !told.includes(kind));
  const { childId: subjectId, schoolId, memberId } = viewer;
  const { channel, quietFrom, quietUntil } = chosen;
  await tx.$executeRaw`
    INSERT INTO family_choices (member_id, channel, muted, quiet_from, quiet_until, how, set_at)
    VALUES (${memberId}::uuid, ${channel}::family_channel, ${muted}, ${quietFrom}, ${quietUntil}, 'PAGE', ${now})
    ON CONFLICT (member_id) DO UPDATE SET channel = EXCLUDED.channel, muted = EXCLUDED.muted, quiet_from = EXCLUDED.quiet_from,
      quiet_until = EXCLUDED.quiet_until, how = EXCLUDED.how, set_by = NULL, set_at = EXCLUDED.set_at`;
  await audit(work, {
    ...{ action: "child.own-texts", subject: "child", subjectId, schoolId },
    details: { memberId, channel },
  });
  return passed();
}
