import { SCREENING_KINDS } from "~/domain/volunteer/screening-items";
import type { Prisma, ScreeningKind } from "~/generated/prisma/client";
import { dayOf, earlier, later, plusDays } from "./calendar";
import { itemAt } from "./random";
import { acknowledged, applicationApprovalRow, refereeRow, screeningRow } from "./rows/volunteers";
import { wasApproved } from "./stages";
import { filled } from "./texts/child";
import {
  APPROVAL_NOTES,
  CHECKED_BY,
  EXITS,
  IDENTITY_BY,
  INTERVIEW,
  INTERVIEW_NOTES,
  LAPSES,
  REFEREE_RELATIONS,
  REFERENCE,
  REJECTIONS,
  SUSPENSIONS,
  TRAINED_BY,
  WITHDRAWALS,
} from "./texts/screening";
import { type DemoVolunteer, pronoun, type World } from "./world";

/** The order in which a school works through the checklist. */
const USUAL_ORDER: readonly ScreeningKind[] = [
  "IDENTITY",
  "REFERENCE_1",
  "REFERENCE_2",
  "INTERVIEW",
  "OFFENCE_CHECK",
  "TRAINING",
  "AGREEMENT",
];

/** What has been signed by whom on the first applications of the central school that are being screened. */
const NEARLY_THROUGH = [{ signedBy: [0] }, { signedBy: [1] }, { signedBy: [] }] as const;

/** Referees, checklist and approvals of an application that was sent; `expiring`: days until its check runs out. */
export function addScreening(world: World, volunteer: DemoVolunteer, expiring: number | undefined) {
  const { random, now, today } = world;
  const { application } = volunteer;
  const sentAt = application.submittedAt ?? now;
  const approved = wasApproved(application.state);
  const nearly = application.state === "SCREENING" ? nearlyThrough(world, volunteer) : undefined;
  const decidedAt = earlier(plusDays(sentAt, random.int(14, 24)), plusDays(now, -0.5));
  const done = approved || nearly ? 7 : passedCount(world, volunteer);
  const failed = application.state === "REJECTED" ? USUAL_ORDER[done] : undefined;
  for (const kind of SCREENING_KINDS) {
    const at = USUAL_ORDER.indexOf(kind);
    const recordedAt = earlier(plusDays(sentAt, 1 + at * 2), plusDays(now, -0.2));
    const passed = at < done ? passedItem(world, volunteer, kind, recordedAt) : undefined;
    if (passed && kind === "OFFENCE_CHECK" && approved) {
      passed.checkedOn = checkedOn(world, volunteer, dayOf(recordedAt), expiring);
      passed.recordedAt = later(recordedAt, plusDays(passed.checkedOn, 0.5));
      volunteer.checkExpiresOn = plusDays(passed.checkedOn, 364);
    }
    const line = screeningRow(
      { id: random.uuid(), applicationId: application.id, schoolId: application.schoolId, kind },
      passed,
    );
    if (kind === failed) {
      Object.assign(line, {
        state: "FAILED",
        note: "未通过，原因见处理意见。",
        recordedById: itemAt(volunteer.school.coordinators, 0).id,
        recordedAt,
      });
    }
    world.rows.screeningItem.push(line);
  }
  if (approved) {
    volunteer.approvedOn = dayOf(decidedAt);
    sign(world, volunteer, [0, 1], decidedAt);
  } else if (nearly) sign(world, volunteer, nearly.signedBy, plusDays(today, -0.4));
  decide(world, volunteer, decidedAt);
}

export function addReferees({ random, names, rows }: World, { application }: DemoVolunteer) {
  for (const position of [1, 2]) {
    rows.referee.push(
      refereeRow({
        applicationId: application.id,
        schoolId: application.schoolId,
        position,
        name: names.adult(random.chance(0.5) ? "FEMALE" : "MALE"),
        relation: random.pick(REFEREE_RELATIONS),
        phone: names.mobile(),
      }),
    );
  }
}

function nearlyThrough({ random, rows }: World, { school, application }: DemoVolunteer) {
  const before = rows.application.filter(
    ({ schoolId, state }) => schoolId === application.schoolId && state === "SCREENING",
  ).length;
  if (school.central) return NEARLY_THROUGH[before - 1];
  return random.chance(0.15) ? random.pick(NEARLY_THROUGH) : undefined;
}

function passedCount({ random }: World, { application }: DemoVolunteer): number {
  if (application.state === "SCREENING") return random.int(1, 6);
  return application.state === "REJECTED" ? random.int(1, 4) : 0;
}

function passedItem(world: World, volunteer: DemoVolunteer, kind: ScreeningKind, recordedAt: Date) {
  const { random } = world;
  const by = random.pick(volunteer.school.coordinators);
  const item = {
    authority: "",
    checkedOn: dayOf(recordedAt),
    recordedById: by.id,
    recordedAt,
    answers: {} as Prisma.JsonObject,
    note: "",
  };
  switch (kind) {
    case "IDENTITY":
      return { ...item, authority: random.pick(IDENTITY_BY), answers: { document: "ID_CARD" } };
    case "OFFENCE_CHECK":
      return { ...item, authority: random.pick(CHECKED_BY), answers: { result: "CLEAR" } };
    case "INTERVIEW": {
      const rated = mapped(INTERVIEW, () => random.pick(["3", "3", "4", "4", "4", "2"]));
      const answers = { rated, said: mapped(INTERVIEW, (texts) => random.pick(texts)) };
      return { ...item, authority: by.name, answers, note: random.pick(INTERVIEW_NOTES) };
    }
    case "TRAINING":
      return { ...item, authority: random.pick(TRAINED_BY), answers: acknowledged() };
    case "AGREEMENT": {
      const answers = { months: random.pick([12, 12, 12, 18, 24]), contactDays: random.pick([7, 14, 14]) };
      return { ...item, authority: "双方签字，一式两份", answers };
    }
    default: {
      const ta = pronoun(volunteer.sex);
      const said = mapped(REFERENCE, (texts) => filled(random.pick(texts), { ta }));
      return { ...item, authority: "电话访谈", answers: { said, recommends: "YES" } };
    }
  }
}

function mapped(
  questions: Readonly<Record<string, readonly string[]>>,
  answer: (texts: readonly string[]) => string,
): Prisma.JsonObject {
  return Object.fromEntries(Object.entries(questions).map(([code, texts]) => [code, answer(texts)]));
}

/** When the check that now counts was made: the first one, or a renewed one for who has been there for long. */
function checkedOn(
  world: World,
  { application }: DemoVolunteer,
  first: Date,
  expiring: number | undefined,
): Date {
  const { random, today } = world;
  if (expiring !== undefined) return plusDays(today, expiring - 364);
  if (application.state !== "APPROVED") return first;
  return first < plusDays(today, -361) ? plusDays(today, -random.int(5, 120)) : first;
}

function sign(world: World, volunteer: DemoVolunteer, who: readonly number[], at: Date) {
  for (const index of who) {
    world.rows.applicationApproval.push(
      applicationApprovalRow({
        applicationId: volunteer.application.id,
        schoolId: volunteer.application.schoolId,
        approverId: itemAt(volunteer.school.coordinators, index).id,
        approvedAt: plusDays(at, index === 0 ? -0.8 : 0),
        note: world.random.pick(APPROVAL_NOTES),
      }),
    );
  }
}

/** When and with which words the state of today came about. */
function decide({ random, now }: World, { application }: DemoVolunteer, decidedAt: Date) {
  const { state } = application;
  const recently = plusDays(now, -random.int(2, 45));
  const [at, notes]: [Date | null, readonly string[]] =
    state === "APPROVED"
      ? [decidedAt, [""]]
      : state === "REJECTED"
        ? [decidedAt, REJECTIONS]
        : state === "WITHDRAWN"
          ? [decidedAt, WITHDRAWALS]
          : state === "SUSPENDED"
            ? [recently, SUSPENSIONS]
            : state === "EXITED"
              ? [recently, EXITS]
              : state === "LAPSED"
                ? [plusDays(now, -random.int(1, 6)), LAPSES]
                : [null, [""]];
  application.decidedAt = at;
  application.decisionNote = random.pick(notes);
}
