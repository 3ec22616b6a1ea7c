import type { Work } from "~/data/work.server";
import type { OwnViewer } from "~/domain/access/viewer";
import type { Channel } from "~/domain/messages/channels";
import { CHOICES, type MessageKind } from "~/domain/messages/kinds";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Chosen {
  /** What is wanted; what may not be turned off comes anyway. */
  wanted: readonly MessageKind[];
  quietFrom: number;
  quietUntil: number;
  timeZone: string;
  channel: Channel;
}

/** What to be written to about from now on, and when not. Letters that wait already obey it, too. */
export async function chooseMessages(
  work: Work<OwnViewer>,
  { wanted, quietFrom, quietUntil, timeZone, channel }: Chosen,
): Promise<Verdict> {
  const { tx, viewer } = work;
  const muted = CHOICES.filter((kind) => !wanted.includes(kind));
  const choices = { muted, quietFrom, quietUntil, timeZone, channel };
  const personId = viewer.personId;
  await tx.messageChoices.upsert({ where: { personId }, create: { personId, ...choices }, update: choices });
  await audit(work, {
    action: "person.messages-chosen",
    subject: "person",
    subjectId: personId,
    details: { muted, quietFrom, quietUntil, channel },
  });
  return passed();
}
