import type { FieldViewer } from "~/domain/access/viewer";
import type { Circumstances } from "~/domain/visit/circumstances";
import type { VisitSeen } from "~/domain/visit/seen";
import type { Work } from "../work.server";

/** What somebody needs who stands before the door of a child, and no more. */
export interface ToVisit {
  id: string;
  schoolId: number;
  name: string;
  birthDate: Date;
  grade: number;
  /** Empty where there is none, and where the family agreed by a text that names the teachers alone. */
  address: string;
  placeZh: string;
  placeEn: string;
  schoolZh: string;
  schoolEn: string;
  timeZone: string;
  /** The open pair of which the viewer is one; without it the visit is one of the village's round. */
  pairId: string | null;
}

export async function childToVisit({ tx }: Work<FieldViewer>, id: string): Promise<ToVisit | null> {
  const [child] = await tx.$queryRaw<ToVisit[]>`
    SELECT c.id, c.school_id AS "schoolId", c.name, c.birth_date AS "birthDate", c.grade,
      coalesce(app.address_to_visit(c.id), '') AS address,
      p.name_zh AS "placeZh", p.name_en AS "placeEn", s.name_zh AS "schoolZh", s.name_en AS "schoolEn",
      s.time_zone AS "timeZone", (SELECT k.id FROM care_pairs k WHERE k.child_id = c.id AND k.ended_at IS NULL) AS "pairId"
    FROM children c JOIN schools s ON s.id = c.school_id JOIN places p ON p.id = c.place_id WHERE c.id = ${id}::uuid`;
  return child ?? null;
}

export interface Carer {
  id: string;
  name: string;
  relation: number;
  phone: string;
}

/** Whoever looks after the child at home, but for those who must not be told. */
export function carersOf({ tx }: Work<FieldViewer>, childId: string) {
  return tx.$queryRaw<Carer[]>`
    SELECT f.id, f.name, f.relation, f.phone FROM family_members f WHERE f.child_id = ${childId}::uuid AND f.carer ORDER BY f.relation, f.id`;
}

export interface PairSeen extends Circumstances {
  officer: string;
  officerPhone: string;
  helper: string;
  helperPhone: string;
}

/** The viewer's pair for this child, and why there is one. */
export async function pairOf({ tx }: Work<FieldViewer>, pairId: string | null): Promise<PairSeen | null> {
  if (pairId === null) return null;
  const [pair] = await tx.$queryRaw<PairSeen[]>`
    SELECT o.name AS officer, o.phone AS "officerPhone", h.name AS helper, h.phone AS "helperPhone",
      coalesce(k.poor, false) AS poor, coalesce(k.parents_laid_off, false) AS "parentsLaidOff", coalesce(k.parents_offended, false) AS "parentsOffended"
    FROM care_pairs p JOIN people o ON o.id = p.officer_id JOIN people h ON h.id = p.helper_id
    LEFT JOIN child_circumstances k ON k.child_id = p.child_id WHERE p.id = ${pairId}::uuid`;
  return pair ?? null;
}

/** How many visits a page shows. */
export const VISITS_SHOWN = 20;

/** The latest visits to a child's home that the viewer may read. */
export function visitsTo({ tx }: Work, childId: string) {
  return tx.$queryRaw<VisitSeen[]>`
    SELECT v.id, v.visited_on AS "visitedOn", p.name AS visitor, v.pair_id IS NOT NULL AS "ofPair", v.present, v.living, v.discrimination,
      v.bullying, v.violence, v.carer_health AS "carerHealth", v.attendance, v.concern, v.note
    FROM visits v JOIN people p ON p.id = v.visitor_id WHERE v.child_id = ${childId}::uuid
    ORDER BY v.visited_on DESC, v.recorded_at DESC, v.id LIMIT ${VISITS_SHOWN}`;
}
