import { townAt } from "~/data/places/towns";
import type { OwnApplication } from "~/data/volunteer/own-application";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import {
  type AboutAnswers,
  gapsInAbout,
  gapsInLeanings,
  gapsInReasons,
  gapsInTime,
  type LeaningAnswers,
  type ReasonAnswers,
  type TimeAnswers,
} from "~/domain/volunteer/application-form";
import type { ContactMode, Prisma } from "~/generated/prisma/client";
import { audit } from "../record/audit";
import { ownDraft, yearAt } from "./draft";

export interface AboutStep extends AboutAnswers {
  step: 1;
  schoolId: number;
  about: string;
}

export interface TimeStep extends TimeAnswers {
  step: 2;
  capacity: number;
  contactModes: ContactMode[];
  travelMetres: number;
}

export interface LeaningStep extends LeaningAnswers {
  step: 3;
  interests: string[];
  dislikes: string[];
  dialects: string[];
}

export interface ReasonStep extends ReasonAnswers {
  step: 4;
  experience: string;
}

export type StepAnswers = AboutStep | TimeStep | LeaningStep | ReasonStep;

interface SaveStep {
  version: number;
  /** Keep what is there, finished or not; without it the step has to be complete. */
  unfinished: boolean;
  answers: StepAnswers;
}

/** Keeps one step of the form. Answers that are missing stand in the way only of the next step. */
export async function saveStep(work: Work<VolunteerViewer>, input: SaveStep): Promise<Verdict> {
  const { tx, viewer } = work;
  const { answers, unfinished, version } = input;
  const draft = await ownDraft(work, version);
  if (!draft.ok) return draft;
  const file = draft.value;
  const [gap] = unfinished ? [] : gapsOf(answers, file, work.now);
  if (gap) return refused(gap.reason, gap.field);

  const { application } = file;
  const changed = await tx.application.updateMany({
    where: { id: application.id, version, state: "DRAFT" },
    data: {
      version: { increment: 1 },
      step: unfinished ? application.step : Math.max(application.step, answers.step),
      ...(answers.step === 4 && { motivation: answers.motivation, experience: answers.experience }),
    },
  });
  if (changed.count === 0) return refused("STALE");
  const kept = await keepAnswers(work, file, answers);
  if (!kept.ok) return kept;
  await audit(work, {
    action: "application.step-kept",
    subject: "application",
    subjectId: application.id,
    schoolId: file.school.id,
    details: { step: answers.step, by: viewer.personId },
  });
  return passed();
}

function gapsOf(answers: StepAnswers, file: OwnApplication, now: Date) {
  switch (answers.step) {
    case 1:
      return gapsInAbout(answers, yearAt(now, file.school.timeZone));
    case 2:
      return gapsInTime(answers);
    case 3:
      return gapsInLeanings(answers);
    case 4:
      return gapsInReasons(answers, file.phone || null);
  }
}

async function keepAnswers(
  work: Work<VolunteerViewer>,
  file: OwnApplication,
  answers: StepAnswers,
): Promise<Verdict> {
  switch (answers.step) {
    case 1:
      return keepAbout(work, file, answers);
    case 2: {
      const { step: _, ...time } = answers;
      return keep(work, file, time);
    }
    case 3: {
      const { step: _, ...leanings } = answers;
      return keep(work, file, leanings);
    }
    case 4:
      return keepReferees(work, file, answers);
  }
}

async function keep(
  { tx }: Work<VolunteerViewer>,
  { id }: OwnApplication,
  data: Prisma.VolunteerUncheckedUpdateManyInput,
): Promise<Verdict> {
  await tx.volunteer.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } });
  return passed();
}

async function keepAbout(work: Work<VolunteerViewer>, file: OwnApplication, answers: AboutStep) {
  const { tx, viewer } = work;
  const { step: _, schoolId, ...about } = answers;
  if (schoolId !== file.school.id) {
    const moved = await moveTo(work, file, schoolId);
    if (!moved.ok) return moved;
  }
  const place = about.placeId === null ? null : await townAt(work, about.placeId);
  if (about.placeId !== null && !place) return refused("INVALID", "placeId");
  if (about.phone !== "") {
    await tx.person.updateMany({ where: { id: viewer.personId }, data: { phone: about.phone } });
  }
  // Somebody's own spot in a town is not asked for: the town's middle stands for it.
  const spot = place && about.placeId !== file.placeId ? { x: place.x, y: place.y } : {};
  return keep(work, file, { ...about, ...spot, schoolId });
}

/** Another school: until the form is sent, the choice is free among those that recruit. */
async function moveTo({ tx }: Work<VolunteerViewer>, { application }: OwnApplication, schoolId: number) {
  const school = await tx.school.findUnique({ where: { id: schoolId }, select: { recruiting: true } });
  if (!school?.recruiting) return refused("SCHOOL_NOT_RECRUITING", "schoolId");
  await tx.application.updateMany({ where: { id: application.id }, data: { schoolId } });
  await tx.referee.updateMany({ where: { applicationId: application.id }, data: { schoolId } });
  return passed();
}

async function keepReferees(
  { tx }: Work<VolunteerViewer>,
  { application, school }: OwnApplication,
  answers: ReasonStep,
): Promise<Verdict> {
  for (const [position, referee] of [
    [1, answers.first],
    [2, answers.second],
  ] as const) {
    const where = { applicationId: application.id, position };
    const known = application.referees.some((one) => one.position === position);
    if (known) await tx.referee.updateMany({ where, data: referee });
    else if (Object.values(referee).some((part) => part !== "")) {
      await tx.referee.createMany({ data: [{ ...where, schoolId: school.id, ...referee }] });
    }
  }
  return passed();
}
