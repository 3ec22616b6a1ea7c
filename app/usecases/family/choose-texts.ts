import type { TextChoices } from "~/data/family/text-choices";
import type { Work } from "~/data/work.server";
import type { FamilyViewer, StaffViewer } from "~/domain/access/viewer";
import { isMobile } from "~/domain/messages/channels";
import { FAMILY_KINDS, type SaidToSchool } from "~/domain/messages/family";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { ChosenHow } from "~/generated/prisma/enums";
import { audit } from "../record/audit";

/** The holder of a card says whether text messages are wanted, about what, and when not. */
export async function chooseTexts(work: Work<FamilyViewer>, chosen: TextChoices): Promise<Verdict> {
  const { childId: subjectId, schoolId, memberId } = work.viewer;
  await write(work, { memberId, how: "PAGE", setBy: null, ...chosen });
  await audit(work, {
    ...{ action: "child.own-texts", subject: "child", subjectId, schoolId },
    details: { memberId, channel: chosen.channel },
  });
  return passed();
}

export interface NotedTexts extends TextChoices {
  childId: string;
  memberId: string;
  how: SaidToSchool;
}

/** A coordinator writes down what a member of a family said about text messages, on paper, by phone or in person. */
export async function noteTexts(
  work: Work<StaffViewer>,
  { childId, ...noted }: NotedTexts,
): Promise<Verdict> {
  const { tx, viewer } = work;
  const { memberId, channel, how } = noted;
  const member = await tx.familyMember.findFirst({
    where: { id: memberId, childId },
    select: { restricted: true, phone: true, schoolId: true },
  });
  if (!member) return refused("INVALID");
  if (member.restricted) return refused("MEMBER_RESTRICTED", "channel");
  if (channel === "SMS" && !isMobile(member.phone)) return refused("NO_MOBILE", "channel");
  await write(work, { ...noted, setBy: viewer.personId });
  await audit(work, {
    ...{ action: "child.texts-noted", subject: "child", subjectId: childId, schoolId: member.schoolId },
    details: { memberId, channel, how },
  });
  return passed();
}

interface Written extends TextChoices {
  memberId: string;
  how: ChosenHow;
  /** Who wrote it down; null on the family's own page. */
  setBy: string | null;
}

async function write({ tx, now }: Work, { memberId, channel, told, how, setBy, ...quiet }: Written) {
  const muted = FAMILY_KINDS.filter((kind) => !told.includes(kind));
  await tx.$executeRaw`
    INSERT INTO family_choices (member_id, channel, muted, quiet_from, quiet_until, how, set_by, set_at)
    VALUES (${memberId}::uuid, ${channel}::family_channel, ${muted}, ${quiet.quietFrom}, ${quiet.quietUntil}, ${how}::chosen_how, ${setBy}::uuid, ${now})
    ON CONFLICT (member_id) DO UPDATE SET channel = EXCLUDED.channel, muted = EXCLUDED.muted, quiet_from = EXCLUDED.quiet_from,
      quiet_until = EXCLUDED.quiet_until, how = EXCLUDED.how, set_by = ${setBy}::uuid, set_at = EXCLUDED.set_at`;
}
