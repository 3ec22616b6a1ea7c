import { knownVolunteers } from "~/data/recruiting/known-volunteers";
import { readInputs } from "~/data/rounds/inputs";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { filling, needsOfSchool, type SchoolPlace, typicalHabits } from "~/domain/matching/school-needs";
import type { Prisma } from "~/generated/prisma/client";

/** Schools worked out in one go. */
const BATCH = 10;
const HOUR = 3_600_000;

/**
 * Works out anew what further volunteers would bring, where that is due: after a round, and when the figures are an
 * hour old. Answers how many schools it did. Another process takes other schools: those taken here stay locked.
 */
export async function refreshNeeds(work: Work<SystemViewer>, most = BATCH): Promise<number> {
  const { tx, now } = work;
  const schools = await takeDue(work, most);
  if (schools.length === 0) return 0;
  const habits = typicalHabits(await knownVolunteers(work));
  const dueAt = new Date(now.getTime() + HOUR);
  for (const school of schools) {
    // Each by itself, as its own round would be: with its own rules and clock.
    const { input } = await readInputs(work, [school.id]);
    const gains = needsOfSchool(input, school, habits);
    // A school whose data make no round keeps its last figures.
    const figures = gains && {
      fathers: filling(gains.father).length,
      mothers: filling(gains.mother).length,
      gains: stored(gains),
      recruits: stored(habits),
      computedAt: now,
    };
    await tx.recruitingNeed.update({ where: { schoolId: school.id }, data: { ...figures, dueAt } });
  }
  return schools.length;
}

async function takeDue({ tx, now }: Work, most: number): Promise<SchoolPlace[]> {
  await tx.$executeRaw`
    INSERT INTO recruiting_needs (school_id, due_at) SELECT s.id, ${now}::timestamptz FROM schools s
    WHERE NOT EXISTS (SELECT FROM recruiting_needs n WHERE n.school_id = s.id) ON CONFLICT DO NOTHING`;
  return tx.$queryRaw<SchoolPlace[]>`
    SELECT s.id, s.x, s.y FROM recruiting_needs n JOIN schools s ON s.id = n.school_id
    WHERE n.due_at <= ${now}::timestamptz ORDER BY n.due_at, n.school_id LIMIT ${most} FOR UPDATE OF n SKIP LOCKED`;
}

function stored(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
