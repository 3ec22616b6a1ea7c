import { ID_NUMBERS, ROSTER_PEOPLE, type Sealer } from "~/domain/access/sealed";
import type { KnownChild } from "~/domain/roster/judge";
import type { RosterChild } from "~/domain/roster/read-row";
import type { Work } from "../work.server";

/** What several rows are compared with, found in one go. */
export interface Known {
  of(child: RosterChild): KnownChild[];
  /** The number stands in a file that is no child's. */
  taken(child: RosterChild): boolean;
}

interface Found extends Omit<KnownChild, "sameNumber" | "hasNumber"> {
  print: string | null;
}

/**
 * The files of a school that these children may be, by name or by number, but for those that the import has `written` itself:
 * a child of the same name further up in the sheet makes nobody doubtful. Two statements.
 */
export async function knownChildren(
  { tx }: Work,
  vault: Sealer,
  schoolId: number,
  children: readonly RosterChild[],
  written: ReadonlySet<string>,
): Promise<Known> {
  const prints = new Map(
    children.flatMap(({ idNumber }) =>
      idNumber ? [[idNumber, vault.fingerprints(idNumber, ID_NUMBERS)] as const] : [],
    ),
  );
  const names = [...new Set(children.map(({ name }) => name))];
  const sought = [...prints.values()].flat();
  // Names are looked up in a set and families are fetched together: a statement that is asked in the midst of an import is
  // planned without knowing how much there is by now, and must not go through the school once for each child.
  const found = await tx.$queryRaw<Found[]>`
    WITH found AS MATERIALIZED (
      SELECT c.id, c.version, c.name, c.birth_date AS "birthDate", c.gender::text AS gender, c.grade, c.class_name AS "className",
        c.boarding, c.place_id AS "placeId", c.address, c.guardianship_rating::text AS "guardianshipRating", c.aid,
        c.guardianship_kind::text AS "guardianshipKind", c.income, c.ethnicity, c.hukou::text AS hukou, c.hukou_place AS "hukouPlace",
        c.health::text AS health, c.health_note AS "healthNote", c.school_status::text AS "schoolStatus",
        c.state = 'LEFT' AS left, n.fingerprint AS print,
        EXISTS (SELECT FROM permissions p WHERE p.child_id = c.id AND p.kind = 'ID_NUMBER' AND p.granted AND p.withdrawn_at IS NULL) AS "numberPermitted",
        EXISTS (SELECT FROM permissions p WHERE p.child_id = c.id AND p.kind = 'ADDRESS' AND NOT p.granted AND p.withdrawn_at IS NULL) AS "addressRefused"
      FROM children c LEFT JOIN id_numbers n ON n.child_id = c.id AND n.member_id IS NULL
      WHERE c.school_id = ${schoolId} AND c.purged_at IS NULL AND (c.name IN (SELECT unnest(${names}::text[]))
        OR c.id IN (SELECT m.child_id FROM id_numbers m WHERE m.school_id = ${schoolId} AND m.member_id IS NULL AND m.child_id IS NOT NULL
          AND m.fingerprint IN (SELECT unnest(${sought}::text[]))))),
    family AS MATERIALIZED (
      SELECT f.child_id, jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'relation', f.relation, 'phone', f.phone, 'worksAt', f.works_at, 'guardian', f.guardian)) AS members
      FROM family_members f WHERE f.child_id = ANY (ARRAY(SELECT id FROM found)) GROUP BY 1)
    SELECT found.*, coalesce(family.members, '[]') AS members FROM found LEFT JOIN family ON family.child_id = found.id`;
  const others =
    sought.length === 0
      ? []
      : await tx.idNumber.findMany({
          where: {
            schoolId,
            fingerprint: { in: sought },
            OR: [{ memberId: { not: null } }, { childId: null }],
          },
          select: { fingerprint: true },
        });
  const byName = new Map<string, Found[]>();
  const byPrint = new Map<string, Found>();
  for (const one of found) {
    if (written.has(one.id)) continue;
    byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
    if (one.print) byPrint.set(one.print, one);
  }
  const printed = new Set(others.map(({ fingerprint }) => fingerprint));
  const printsOf = ({ idNumber }: RosterChild) => (idNumber ? (prints.get(idNumber) ?? []) : []);
  return {
    of(child) {
      const own = printsOf(child);
      const named = byName.get(child.name) ?? [];
      const numbered = own.flatMap((print) => byPrint.get(print) ?? []);
      return [...new Set([...numbered, ...named])].map(({ print, ...one }) => ({
        ...one,
        hasNumber: print !== null,
        sameNumber: print !== null && (own as string[]).includes(print),
      }));
    },
    taken: (child) => printsOf(child).some((print) => printed.has(print)),
  };
}

/** One child in rosters: by its number where the row has one, and by name and birth date. */
export function personKey(vault: Sealer, { name, birthDate }: RosterChild): string {
  return vault.fingerprints(`${name}\n${birthDate.toISOString().slice(0, 10)}`, ROSTER_PEOPLE)[0];
}
