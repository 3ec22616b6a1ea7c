import type { StaffViewer } from "~/domain/access/viewer";
import { cardHolder } from "~/domain/child/card-holder";
import { linkState } from "~/domain/child/family-link";
import type { Work } from "../work.server";

export interface SchoolClass {
  school: number;
  schoolZh: string;
  schoolEn: string;
  grade: number;
  className: string;
  children: number;
}

/** Classes of the schools that the viewer coordinates, with how many children each has. One statement. */
export function classesOf({ tx, viewer }: Work<StaffViewer>) {
  const schools = viewer.grants.flatMap(({ role, schoolId }) =>
    role === "COORDINATOR" && schoolId !== null ? [schoolId] : [],
  );
  return tx.$queryRaw<SchoolClass[]>`
    SELECT s.id AS school, s.name_zh AS "schoolZh", s.name_en AS "schoolEn", c.grade, c.class_name AS "className", count(*)::int AS children
    FROM children c JOIN schools s ON s.id = c.school_id WHERE c.school_id = ANY (${schools}::int[]) AND c.state <> 'LEFT'
    GROUP BY s.id, c.grade, c.class_name ORDER BY s.sort_key, s.id, c.grade, c.class_name`;
}

/** Children of one class: who would get the card, and which one of theirs is out there. */
export async function classList(
  { tx, now }: Work,
  { school, grade, className }: Pick<SchoolClass, "school" | "grade" | "className">,
) {
  const children = await tx.child.findMany({
    where: { schoolId: school, grade, className, state: { not: "LEFT" } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      family: {
        select: {
          ...{ id: true, name: true, relation: true, restricted: true, carer: true, guardian: true },
          links: {
            where: { revokedAt: null },
            select: { expiresAt: true, wrongCodes: true, lastOpenedAt: true },
          },
        },
      },
    },
  });
  return children.map(({ family, ...child }) => {
    const holder = cardHolder(family);
    const [link] = holder?.links ?? [];
    return {
      ...child,
      holder: holder && { name: holder.name, relation: holder.relation },
      state: holder ? linkState(holder, link, now) : ("NONE" as const),
      opened: link?.lastOpenedAt ?? null,
    };
  });
}

export type ClassRow = Awaited<ReturnType<typeof classList>>[number];
