import { POLICY_VERSIONS, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { contentOf, FIRST_MODULES, type TrainingModule } from "~/domain/volunteer/training/modules";
import type { Training } from "~/generated/prisma/client";
import { dayOf, plusDays } from "./calendar";
import type { DemoVolunteer, World } from "./world";

/** What the school talked about when it met. */
const SESSIONS = [
  "春季复习：几个真实的例子，怎么发现欺凌",
  "案例讨论：孩子突然不说话了",
  "和派出所民警一起：九种必须报告的情形",
  "新学期见面会：守则逐条过一遍",
];

/** Who was trained long ago has refreshed since, with the school or on the site; some are late, as people are. */
export function addTraining(world: World, volunteers: readonly DemoVolunteer[]) {
  for (const volunteer of volunteers) {
    acknowledge(world, volunteer);
    if (volunteer.approvedOn) refresh(world, volunteer, volunteer.approvedOn);
    else if (world.random.chance(1 / 3)) begin(world, volunteer);
  }
}

const itemOf = ({ rows }: World, { application }: DemoVolunteer) =>
  rows.screeningItem.find(
    ({ kind, applicationId }) => kind === "TRAINING" && applicationId === application.id,
  );

/** Signed in the session before the approval; of the one rule that has changed since, six in ten know the new version. */
function acknowledge(world: World, volunteer: DemoVolunteer) {
  const { random, rows, now } = world;
  const item = itemOf(world, volunteer);
  if (item?.state !== "PASSED" || !item.recordedAt) return;
  const of = { volunteerId: volunteer.row.id, schoolId: volunteer.row.schoolId };
  for (const policy of RISK_POLICIES) {
    rows.policyAcknowledgement.push({
      ...{ id: random.uuid(), ...of, policy, version: 1, how: "PAPER", language: null },
      ...{ acknowledgedOn: item.checkedOn ?? dayOf(item.recordedAt), recordedById: item.recordedById },
      recordedAt: item.recordedAt,
    });
    const version = POLICY_VERSIONS[policy];
    if (version === 1 || !random.chance(0.6)) continue;
    const recordedAt = plusDays(now, -random.int(1, 40));
    rows.policyAcknowledgement.push({
      ...{ id: random.uuid(), ...of, policy, version, how: "SITE", language: "zh-CN" },
      ...{ acknowledgedOn: dayOf(recordedAt), recordedById: volunteer.row.personId, recordedAt },
    });
  }
}

function refresh(world: World, volunteer: DemoVolunteer, approvedOn: Date) {
  const { random, rows, now } = world;
  const [coordinator] = volunteer.school.coordinators;
  for (
    let at = plusDays(approvedOn, random.int(330, 375));
    at < now;
    at = plusDays(at, random.int(340, 370))
  ) {
    // Three in four come in time.
    if (random.chance(0.25)) break;
    if (coordinator && random.chance(0.4)) rows.training.push(session(world, volunteer, at, coordinator.id));
    else rows.training.push(passedOn(world, volunteer, "REFRESHER", at));
  }
}

/** An applicant who has read the first parts. */
function begin(world: World, volunteer: DemoVolunteer) {
  const { random, rows, now } = world;
  if (itemOf(world, volunteer)?.state !== "OPEN") return;
  const count = random.int(1, 3);
  for (const [index, module] of FIRST_MODULES.slice(0, count).entries())
    rows.training.push(passedOn(world, volunteer, module, plusDays(now, -(count - index) * 2)));
}

function passedOn(
  { random }: World,
  { row }: DemoVolunteer,
  module: TrainingModule,
  recordedAt: Date,
): Training {
  const { version, minutes, right } = contentOf(module);
  const questions = Object.keys(right).length;
  return {
    ...{ id: random.uuid(), volunteerId: row.id, schoolId: row.schoolId, how: "SITE", module },
    ...{
      moduleVersion: version,
      language: "zh-CN",
      answers: { ...right },
      rightAnswers: questions,
      questions,
    },
    ...{
      passed: true,
      minutes,
      about: "",
      doneOn: dayOf(recordedAt),
      recordedById: row.personId,
      recordedAt,
    },
  };
}

function session(
  { random }: World,
  { row }: DemoVolunteer,
  recordedAt: Date,
  recordedById: string,
): Training {
  return {
    ...{ id: random.uuid(), volunteerId: row.id, schoolId: row.schoolId, how: "LIVE", module: null },
    ...{ moduleVersion: null, language: null, answers: {}, rightAnswers: 0, questions: 0, passed: true },
    ...{ minutes: random.pick([60, 90, 120]), about: random.pick(SESSIONS), doneOn: dayOf(recordedAt) },
    ...{ recordedById, recordedAt },
  };
}
