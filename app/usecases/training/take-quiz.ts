import { ownTraining } from "~/data/training/own";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { type Choice, contentOf, type TrainingModule } from "~/domain/volunteer/training/modules";
import { markQuiz, minutesFor } from "~/domain/volunteer/training/quiz";
import { mayTrain } from "~/domain/volunteer/training/standing";
import type { Locale } from "~/i18n/locale";
import { audit } from "../record/audit";
import { meetCheck } from "./meet-check";

interface Quiz {
  module: TrainingModule;
  /** Of the module, as the form was filled from it. */
  moduleVersion: number;
  language: Locale;
  answers: Record<string, Choice>;
}

/** Keeps the answers of one try; passing counts the stated minutes of the module, once. */
export async function takeQuiz(
  work: Work<VolunteerViewer>,
  { module, moduleVersion, language, answers }: Quiz,
): Promise<Verdict<{ passed: boolean }>> {
  const { tx, viewer, now } = work;
  if (contentOf(module).version !== moduleVersion) return refused("STALE");
  const own = await ownTraining(work);
  if (!own?.application || !mayTrain(own.application.state)) return refused("NOT_POSSIBLE_NOW");
  const marked = markQuiz(module, answers, own.policy.quizPercent);
  const minutes = marked.passed ? minutesFor(module, own.credits, own.today) : 0;
  await tx.training.createMany({
    data: [
      {
        ...{
          volunteerId: own.id,
          schoolId: own.schoolId,
          how: "SITE" as const,
          module,
          moduleVersion,
          language,
        },
        ...{
          answers,
          rightAnswers: marked.right,
          questions: marked.questions,
          passed: marked.passed,
          minutes,
        },
        ...{ doneOn: own.today, recordedById: viewer.personId, recordedAt: now },
      },
    ],
  });
  await audit(work, {
    action: "volunteer.quiz-taken",
    subject: "volunteer",
    subjectId: own.id,
    schoolId: own.schoolId,
    details: { module, version: moduleVersion, right: marked.right, of: marked.questions, minutes },
  });
  if (minutes > 0) await meetCheck(work);
  return passed({ passed: marked.passed });
}
