import type { Tx } from "~/data/work.server";
import { severityOf } from "~/domain/safeguarding/report";
import { plusDays } from "./calendar";
import { itemAt } from "./random";
import { REPORT_STORIES, type ReportStory } from "./texts/reports";
import type { DemoSchool, World } from "./world";

/** A few reports of harm, each as it came and as its officers went on; the database moves them as it does any. */
export async function addReports(tx: Tx, world: World): Promise<void> {
  const random = world.random.fork("reports");
  const schools = [...world.map.schools].sort((a, b) => Number(b.central) - Number(a.central));
  for (const [index, story] of REPORT_STORIES.entries()) {
    const school = schools[story.school];
    const ids = { id: random.uuid(), steps: story.steps.map(() => random.uuid()) };
    if (school) await addReport(tx, world, { story, school, index, ids });
  }
}

interface Given {
  story: ReportStory;
  school: DemoSchool;
  index: number;
  ids: { id: string; steps: string[] };
}

async function addReport(tx: Tx, world: World, { story, school, index, ids }: Given) {
  const { id } = ids;
  const { rows, now } = world;
  const match = rows.match.filter(({ schoolId, state }) => schoolId === school.row.id && state === "ACTIVE")[
    index
  ];
  if (!match) return;
  const suspended = story.suspended && suspendedAt(world, school);
  const checkIn =
    story.fromCheckIn &&
    rows.checkIn.find(({ schoolId, concern }) => schoolId === school.row.id && concern === "MEDIUM");
  const childId = checkIn ? checkIn.childId : match.childId;
  const raisedAt = plusMinutes(now, -story.ago);
  const { situation, account } = story;
  await tx.safeguardingReport.createMany({
    data: [
      {
        ...{ id, schoolId: school.row.id, childId, situation, account, raisedAt, stateSince: raisedAt },
        ...{ danger: false, severity: severityOf({ danger: false, situation }) },
        about: story.suspended && !suspended ? "UNKNOWN" : story.about,
        aboutVolunteerId: suspended || null,
        checkInId: checkIn ? checkIn.id : null,
      },
    ],
  });
  const officer = itemAt(school.coordinators, 0).id;
  await tx.safeguardingReporter.createMany({
    data: [
      { reportId: id, ...reporterOf(world, story, { school, childId, volunteerId: match.volunteerId }) },
    ],
  });
  for (const [position, { after, site, ...step }] of story.steps.entries()) {
    const at = plusMinutes(raisedAt, after);
    const happened = step.kind === "POLICE_TOLD" ? { happenedAt: at } : {};
    await tx.safeguardingStep.createMany({
      data: [
        {
          ...step,
          ...happened,
          id: ids.steps[position] ?? id,
          reportId: id,
          at,
          byId: site ? null : officer,
        },
      ],
    });
  }
}

function reporterOf(
  { rows }: World,
  { by }: ReportStory,
  of: { school: DemoSchool; childId: string; volunteerId: string },
) {
  if (by === "FAMILY") {
    const member = rows.familyMember.find(({ childId, carer }) => childId === of.childId && carer);
    return { kind: "FAMILY" as const, memberId: member?.id ?? null };
  }
  const mentor = rows.volunteer.find(({ id }) => id === of.volunteerId);
  if (by === "MENTOR") return { kind: "PERSON" as const, personId: mentor?.personId ?? null };
  return {
    kind: "TEACHER" as const,
    teacher: "三年级班主任",
    personId: itemAt(of.school.coordinators, 1).id,
  };
}

function suspendedAt({ rows }: World, school: DemoSchool): string | undefined {
  return rows.application.find(({ schoolId, state }) => schoolId === school.row.id && state === "SUSPENDED")
    ?.volunteerId;
}

const plusMinutes = (time: Date, minutes: number) => plusDays(time, minutes / 1440);
