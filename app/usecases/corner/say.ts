import { ownCorner } from "~/data/corner/own";
import type { Work } from "~/data/work.server";
import type { CornerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Said {
  /** A face, or none by a child that only wants to talk. */
  face: number | null;
  words: string;
  talk: boolean;
}

/** Takes the child's one answer; the database ends the session with it and, where it must, asks the school to look. */
export async function sayHowItWas(work: Work<CornerViewer>, { face, words, talk }: Said): Promise<Verdict> {
  const { tx, now } = work;
  const corner = await ownCorner(work);
  if (!corner) return refused("CORNER_OVER");
  if (face === null && !talk) return refused("FACE_MISSING", "face");
  const { contactId } = corner;
  // Whose contact it is, the database knows; this role may not say so.
  await tx.$executeRaw`
    INSERT INTO corner_answers (contact_id, face, words, talk, said_at) VALUES (${contactId}::uuid, ${face}::int, ${words}, ${talk}, ${now})`;
  await audit(work, { action: "contact.corner-answered", subject: "contact", subjectId: contactId });
  return passed();
}

/** The teacher takes the tablet back without an answer. */
export async function leaveCorner({ tx, viewer }: Work<CornerViewer>): Promise<Verdict> {
  await tx.cornerSession.deleteMany({ where: { id: viewer.sessionId } });
  return passed();
}
