import type { VolunteerViewer } from "~/domain/access/viewer";
import type { FormAnswers, RefereeAnswers } from "~/domain/volunteer/application-form";
import type { Work } from "../work.server";

/** The viewer's own file: what was answered, how far the checks are, which school decides. Null before there is one. */
export async function ownApplication({ tx, viewer }: Work<VolunteerViewer>) {
  const volunteer = await tx.volunteer.findUnique({
    where: { personId: viewer.personId },
    select: {
      id: true,
      version: true,
      name: true,
      role: true,
      birthYear: true,
      occupation: true,
      phone: true,
      placeId: true,
      about: true,
      interests: true,
      dislikes: true,
      dialects: true,
      availability: true,
      capacity: true,
      contactModes: true,
      travelMetres: true,
      place: { select: { nameZh: true, nameEn: true } },
      school: {
        select: {
          id: true,
          nameZh: true,
          nameEn: true,
          phone: true,
          contactName: true,
          timeZone: true,
          place: { select: { nameZh: true, nameEn: true } },
        },
      },
      application: {
        select: {
          id: true,
          version: true,
          state: true,
          step: true,
          motivation: true,
          experience: true,
          submittedAt: true,
          decidedAt: true,
          referees: {
            orderBy: { position: "asc" },
            select: { position: true, name: true, relation: true, phone: true },
          },
        },
      },
    },
  });
  if (!volunteer?.application) return null;
  // A query of its own: inside a join every column would be read, and the notes are not the applicant's to see.
  const items = await tx.screeningItem.findMany({
    where: { applicationId: volunteer.application.id },
    select: {
      kind: true,
      state: true,
      checkedOn: true,
      expiresOn: true,
      minutes: true,
      siteMinutes: true,
      recordedAt: true,
    },
  });
  return { ...volunteer, application: { ...volunteer.application, items } };
}

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof ownApplication>>>;

/** The answers as the rules of the form want them. */
export function answersOf({ application, ...volunteer }: OwnApplication): FormAnswers {
  const referee = (position: number): RefereeAnswers => {
    const {
      name = "",
      relation = "",
      phone = "",
    } = application.referees.find((one) => one.position === position) ?? {};
    return { name, relation, phone };
  };
  return {
    ...volunteer,
    motivation: application.motivation,
    first: referee(1),
    second: referee(2),
  };
}

/** Open matches that the viewer knows of; one that is only proposed is not among them. */
export function ownOpenMatches({ tx }: Work<VolunteerViewer>, volunteerId: string) {
  return tx.match.count({
    where: { volunteerId, state: { notIn: ["CLOSED", "DECLINED", "EXPIRED"] } },
  });
}
