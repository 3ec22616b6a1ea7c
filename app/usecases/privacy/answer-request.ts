import { type DataRequestPage, dataRequest } from "~/data/privacy/requests";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { mayAnswer } from "~/domain/privacy/request";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { about } from "./hold";

interface Answer {
  requestId: string;
  version: number;
  granted: boolean;
  /** What was done or why not, as it is told to whoever asked. */
  answer: string;
}

/** Answers a request. A deletion that is granted is done by the next run of the purge. */
export async function answerRequest(
  work: Work<StaffViewer>,
  { requestId, version, granted, answer }: Answer,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const { count } = await tx.dataRequest.updateMany({
    where: { id: requestId, version, state: "OPEN" },
    data: {
      state: granted ? "GRANTED" : "REFUSED",
      answer,
      answeredAt: now,
      answeredById: viewer.personId,
      version: { increment: 1 },
    },
  });
  const request = await dataRequest(work, requestId);
  if (count === 0 || !request) return refused("STALE_GONE");
  const may = mayAnswer({ ...request, state: "OPEN" }, granted, standingOf(request));
  if (!may.ok) return may;
  const { subject, subjectId } = about(
    request.child ? { childId: request.child.id } : { volunteerId: request.volunteer?.id ?? "" },
  );
  await audit(work, {
    action: `${subject}.data-answered`,
    subject,
    subjectId,
    schoolId: request.schoolId,
    details: { kind: request.kind, granted },
  });
  return passed();
}

const ENDED = ["EXITED", "REJECTED", "WITHDRAWN"];

/** Whether whom it is about has left, and whether the file is held. */
export function standingOf({ child, volunteer }: Pick<DataRequestPage, "child" | "volunteer">) {
  const held = ((child ?? volunteer)?.holds.length ?? 0) > 0;
  const ended = child ? child.state === "LEFT" : ENDED.includes(volunteer?.application?.state ?? "");
  return { ended, held };
}
