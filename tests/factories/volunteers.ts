import { randomUUID } from "node:crypto";
import type { Tx } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { SCREENING_KINDS, type ScreeningKind } from "~/domain/volunteer/screening-items";
import type { Application, ApplicationState, Person, School, Volunteer } from "~/generated/prisma/client";
import { dayOf, plusDays } from "../../prisma/demo/calendar";
import {
  acknowledged,
  applicationApprovalRow,
  applicationRow,
  refereeRow,
  screeningRow,
  volunteerRow,
} from "../../prisma/demo/rows/volunteers";
import { aCoordinator, aPerson, aSchool, NOW } from "./places";

export interface VolunteerGiven extends Partial<Volunteer> {
  school?: School;
  /** Of the account. */
  email?: string;
  /** Every check passed and two approvals; true unless said otherwise. */
  screened?: boolean;
  /** The checks that are passed; all of them where the volunteer is screened, else none. */
  passed?: readonly ScreeningKind[];
  /** The application's; APPROVED for a screened volunteer, else SUBMITTED. */
  state?: ApplicationState;
  /** Last day of the offence-record check; a year after it was made unless given. */
  expiresOn?: Date;
  application?: Partial<Application>;
}

export interface MadeVolunteer {
  person: Person;
  volunteer: Volunteer;
  application: Application;
  school: School;
  viewer: VolunteerViewer;
}

const SENT_AT = plusDays(NOW, -120);
const SCREENED_AT = plusDays(NOW, -100);

/** A volunteer of a school: screened and approved by two coordinators unless said otherwise. */
export async function aVolunteer(tx: Tx, given: VolunteerGiven = {}): Promise<MadeVolunteer> {
  const { school: at, email, screened = true, passed, state, expiresOn, application: form, ...rest } = given;
  const school = at ?? (await aSchool(tx));
  const name = rest.name ?? "钟意";
  const person = await aPerson(tx, { name, ...(email ? { email } : {}), createdAt: SENT_AT });
  const volunteer = await tx.volunteer.create({
    data: volunteerRow({
      id: randomUUID(),
      personId: person.id,
      schoolId: school.id,
      role: "MOTHER",
      birthYear: 1985,
      occupation: "护士",
      phone: "15400100001",
      placeId: school.placeId,
      about: "愿意每周打一次电话。",
      interests: ["READING", "DRAWING"],
      dialects: ["MANDARIN"],
      availability: 0x0fff_ffff,
      contactModes: ["CALL", "VIDEO", "MEETING"],
      createdAt: SENT_AT,
      ...rest,
      name,
    }),
  });
  const stands = state ?? (screened ? "APPROVED" : "SUBMITTED");
  const draft = stands === "DRAFT";
  const application = await tx.application.create({
    data: applicationRow({
      id: randomUUID(),
      volunteerId: volunteer.id,
      schoolId: school.id,
      createdAt: SENT_AT,
      state: stands,
      step: draft ? 1 : 5,
      motivation: draft ? "" : "小时候自己也是老人带大的，知道等电话的滋味。",
      submittedAt: draft ? null : SENT_AT,
      decidedAt: draft || stands === "SUBMITTED" || stands === "SCREENING" ? null : SCREENED_AT,
      ...form,
    }),
  });
  if (!draft) await screen(tx, application, passed ?? (screened ? SCREENING_KINDS : []), expiresOn);
  if (screened) await approve(tx, application, school);
  const viewer: VolunteerViewer = { kind: "volunteer", personId: person.id, name, volunteerId: volunteer.id };
  return { person, volunteer, application, school, viewer };
}

async function screen(
  tx: Tx,
  { id: applicationId, schoolId }: Application,
  passed: readonly ScreeningKind[],
  expiresOn: Date | undefined,
) {
  for (const position of [1, 2]) {
    const phone = `1540020000${position}`;
    await tx.referee.create({ data: refereeRow({ applicationId, schoolId, position, name: "姜礼", phone }) });
  }
  const recordedById = passed.length > 0 ? (await aPerson(tx)).id : "";
  await tx.screeningItem.createMany({
    data: SCREENING_KINDS.map((kind) => {
      const item = { id: randomUUID(), applicationId, schoolId, kind };
      if (!passed.includes(kind)) return screeningRow(item);
      return screeningRow(item, {
        authority: "派出所",
        checkedOn: expiresOn ? plusDays(expiresOn, -364) : dayOf(SCREENED_AT),
        recordedById,
        recordedAt: SCREENED_AT,
        answers: kind === "TRAINING" ? acknowledged() : {},
      });
    }),
  });
}

async function approve(tx: Tx, { id: applicationId, schoolId }: Application, school: School) {
  for (const approver of [await aCoordinator(tx, { school }), await aCoordinator(tx, { school })]) {
    await tx.applicationApproval.create({
      data: applicationApprovalRow({
        applicationId,
        schoolId,
        approverId: approver.person.id,
        approvedAt: SCREENED_AT,
      }),
    });
  }
}
