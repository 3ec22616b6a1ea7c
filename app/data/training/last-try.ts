import { z } from "zod";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { CHOICES, type TrainingModule } from "~/domain/volunteer/training/modules";
import type { Work } from "../work.server";

const Answers = z.record(z.string(), z.enum(CHOICES)).catch({});

/** The viewer's last try at a quiz of this version; null where there is none. */
export async function lastTry(
  { tx, viewer }: Work<VolunteerViewer>,
  module: TrainingModule,
  moduleVersion: number,
) {
  const row = await tx.training.findFirst({
    where: { volunteer: { personId: viewer.personId }, how: "SITE", module, moduleVersion },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { answers: true, rightAnswers: true, questions: true, passed: true, minutes: true },
  });
  return row && { ...row, answers: Answers.parse(row.answers) };
}
