import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { refresherOf } from "~/domain/volunteer/training/refresher";
import { type TrainedPerson, trainedOn } from "~/domain/volunteer/training/standing";
import type { Prisma } from "~/generated/prisma/client";
import { policyOf } from "../places/policy";
import type { Work } from "../work.server";
import { ISSUED } from "./certificates";

/** Passed trainings that a page knows of; a volunteer of ten years has some twenty. */
const KNOWN = 100;

const PASSED = {
  where: { passed: true },
  orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  take: KNOWN,
  select: {
    id: true,
    how: true,
    module: true,
    moduleVersion: true,
    minutes: true,
    about: true,
    doneOn: true,
  },
} satisfies Prisma.Volunteer$trainingsArgs;

/** What is known of one volunteer's training. */
const TRAINED = {
  id: true,
  schoolId: true,
  school: { select: { timeZone: true, nameZh: true, nameEn: true } },
  application: { select: { id: true, state: true } },
  trainings: PASSED,
  acknowledged: {
    orderBy: [{ recordedAt: "desc" }, { policy: "asc" }],
    select: { policy: true, version: true, how: true, acknowledgedOn: true },
  },
} satisfies Prisma.VolunteerSelect;

type Stored = Prisma.VolunteerGetPayload<{ select: typeof TRAINED }>;

/** The same with what follows from it today. */
async function trainedPerson<S extends Stored>(work: Work, { school, trainings, application, ...rest }: S) {
  const policy = await policyOf(work, rest.schoolId);
  // A query of its own: inside a join every column would be read, and the notes are not the volunteer's to see.
  const item = application && (await trainingCheck(work, application.id));
  const today = dayIn(work.now, school.timeZone);
  const credits = trainings.map(({ moduleVersion: version, ...training }) => ({ ...training, version }));
  const facts: TrainedPerson = {
    passedOn:
      item?.state === "PASSED"
        ? (item.checkedOn ?? dayIn(item.recordedAt ?? work.now, school.timeZone))
        : null,
    liveMinutes: item?.minutes ?? 0,
    credits,
  };
  const lastOn = trainedOn(facts);
  return {
    ...rest,
    ...facts,
    credits,
    school,
    application,
    policy,
    today,
    lastOn,
    refresher: lastOn && refresherOf(lastOn, today, policy),
  };
}

function trainingCheck({ tx }: Work, applicationId: string) {
  return tx.screeningItem.findFirst({
    where: { applicationId, kind: "TRAINING" },
    select: { state: true, minutes: true, checkedOn: true, recordedAt: true },
  });
}

/** The viewer's own training; null before there is a file. Five statements. */
export async function ownTraining(work: Work<VolunteerViewer>) {
  const row = await work.tx.volunteer.findUnique({
    where: { personId: work.viewer.personId },
    select: TRAINED,
  });
  return row && trainedPerson(work, row);
}

export type OwnTraining = NonNullable<Awaited<ReturnType<typeof ownTraining>>>;

/** The training of one volunteer for the school; null where the viewer reaches none. Seven statements. */
export async function volunteerTraining(work: Work<StaffViewer>, id: string) {
  const row = await work.tx.volunteer.findUnique({
    // A mentor whom the school knows by name alone has no application here.
    where: { id, application: { isNot: null } },
    select: { ...TRAINED, name: true, personId: true, certificates: ISSUED },
  });
  return row && trainedPerson(work, row);
}
