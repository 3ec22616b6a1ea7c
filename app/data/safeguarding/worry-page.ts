import { maySee } from "~/domain/access/fields";
import type { FamilyViewer, StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { FAMILY_MATCH_STATES, mentorForFamily } from "~/domain/child/family-view";
import { givenName } from "~/domain/child/given-name";
import type { Named, WorryChoices } from "~/domain/safeguarding/worry";
import { viewerSchools } from "../places/viewer-schools";
import type { Work } from "../work.server";

// A join reads every column of the joined table, and these areas may read only some.
const relationLoadStrategy = "query";

/** The mentor's own children; nobody who signed up yet has any. */
export async function mentorWorry({ tx, viewer }: Work<VolunteerViewer>): Promise<WorryChoices> {
  const matches = await tx.match.findMany({
    relationLoadStrategy,
    where: { id: { in: await reachedMatches(tx) } },
    orderBy: { id: "asc" },
    select: { state: true, schoolId: true, child: { select: { id: true, name: true, grade: true } } },
  });
  const own = viewer.volunteerId
    ? await tx.volunteer.findUnique({ where: { id: viewer.volunteerId }, select: { schoolId: true } })
    : null;
  const schools = await tx.$queryRaw<WorryChoices["schools"]>`
    SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM schools WHERE ${own === null} ORDER BY sort_key, id`;
  return {
    children: matches.map(({ state, child: { name, ...child } }) => ({
      ...child,
      name: maySee("volunteer", "child.firstName", state) ? givenName(name) : null,
    })),
    mentors: [],
    staff: own ? await staffOf(tx, own.schoolId) : [],
    schools,
  };
}

export async function familyWorry({ tx, viewer }: Work<FamilyViewer>): Promise<WorryChoices> {
  const matches = await tx.match.findMany({
    relationLoadStrategy,
    where: { childId: viewer.childId, state: { in: [...FAMILY_MATCH_STATES] } },
    orderBy: { id: "asc" },
    select: {
      state: true,
      volunteer: { select: { id: true, name: true, role: true, about: true, interests: true } },
    },
  });
  const mentors = matches.flatMap(({ state, volunteer: { id, ...mentor } }) => {
    const name = mentorForFamily({ ...mentor, state })?.name;
    return name ? [{ id, name }] : [];
  });
  return { children: [], mentors, staff: await staffOf(tx, viewer.schoolId), schools: [] };
}

/** About the child whose page led here, or about any. */
export async function staffWorry(work: Work<StaffViewer>, childId: string): Promise<WorryChoices> {
  const { tx } = work;
  const schools = await viewerSchools(work);
  const child = childId
    ? await tx.child.findUnique({
        where: { id: childId },
        select: { id: true, name: true, grade: true, schoolId: true },
      })
    : null;
  const mentors = child
    ? await tx.volunteer.findMany({
        where: {
          matches: { some: { childId: child.id, state: { notIn: ["PROPOSED", "DECLINED", "EXPIRED"] } } },
        },
        orderBy: [{ sortKey: "asc" }, { id: "asc" }],
        select: { id: true, name: true },
      })
    : [];
  const school = child?.schoolId ?? (schools.length === 1 ? schools[0]?.id : undefined);
  return {
    children: child ? [{ id: child.id, name: child.name, grade: child.grade }] : [],
    mentors,
    staff: school === undefined ? [] : await staffOf(tx, school),
    schools: child || schools.length === 1 ? [] : schools,
  };
}

/** Minutes within which an officer acts, by the policy of the school, or of the district where none is known. */
export async function promisedMinutes({ tx }: Work, schoolId: number | null): Promise<number> {
  const [row] = await tx.$queryRaw<{ minutes: number }[]>`
    SELECT coalesce((app.policy_of(${schoolId}::int)).report_minutes, 30) AS minutes`;
  return row?.minutes ?? 30;
}

async function reachedMatches(tx: Work["tx"]): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ ids: string[] | null }[]>`SELECT app.matches() AS ids`;
  return row?.ids ?? [];
}

const staffOf = (tx: Work["tx"], school: number) =>
  tx.$queryRaw<Named[]>`SELECT s.id, s.name FROM app.staff_of_school(${school}::int) s ORDER BY s.name, s.id`;
