import type { Sql } from "~/adapters/database.server";
import type { Reader } from "~/domain/access/field-rule";
import { FIELDS, type Field, maySee } from "~/domain/access/fields";
import type { ViewerKind } from "../support/cast";
import type { Scene } from "../support/scene";

export interface Canary {
  /** As `table.column`. */
  name: string;
  text: string;
}

/** What says something about a person of the first school, of the table of fields: each has a text of its own. */
const PLANTED = [
  "child.fullName",
  "child.class",
  "child.address",
  "child.needs",
  "child.wishes",
  "relative.name",
  "relative.phone",
  "relative.worksAt",
  "restriction.name",
  "restriction.relation",
  "restriction.reason",
  "restriction.liftedBecause",
  "mentor.occupation",
  "mentor.phone",
  "mentor.about",
  "application.motivation",
  "application.experience",
  "application.decisionNote",
  "application.approvalNote",
  "referee.name",
  "referee.relation",
  "referee.phone",
  "screening.authority",
  "screening.note",
  "nomination.nomineeName",
  "nomination.nomineePhone",
  "nomination.byName",
  "nomination.byRelation",
  "nomination.message",
  "contact.place",
  "checkIn.note",
  "checkIn.wish",
  "checkIn.concernNote",
  "checkIn.answer",
  "round.overrideReason",
] as const satisfies readonly Field[];

const FIELD_OF = new Map<string, Field>(PLANTED.map((field) => [FIELDS[field].column, field]));

/** Nobody reads these, whoever they are: what a session, a link or a password is checked against. */
const SECRETS = [
  "people.password_hash",
  "sessions.id_hash",
  "tokens.token_hash",
  "family_links.token_hash",
  "family_sessions.id_hash",
  "feeds.token_hash",
  "corner_sessions.token_hash",
  "second_factors.secret",
  "recovery_codes.code_hash",
  "id_numbers.sealed",
  "id_numbers.fingerprint",
];

/** Whoever knows the given name alone sees no canary. */
const CHILD = "欧阳金丝";

/** The applicant of the cast chose the same school; the rows of the mentor are meant. */
const OWN: Record<string, (of: Scene) => string> = {
  volunteers: ({ mentor }) => ` AND id = '${mentor}'`,
  applications: ({ application }) => ` AND id = '${application}'`,
};

/** Puts a text of its own into every row of each column of one school, and lists it with the secrets there are. */
export async function plantCanaries(sql: Sql, scene: Scene): Promise<Canary[]> {
  const planted: Canary[] = [];
  for (const name of FIELD_OF.keys()) {
    const [table = "", column = ""] = name.split(".");
    const text = name === "children.name" ? CHILD : `canary-${name.replace(/\W/g, "-")}`;
    const rows = await sql.query(
      `UPDATE ${table} SET ${column} = $1 WHERE school_id = $2 ${OWN[table]?.(scene) ?? ""} RETURNING school_id`,
      [text, scene.school],
    );
    if (rows.length === 0) throw new Error(`The scene has no row for the canary of ${name}.`);
    planted.push({ name, text });
  }
  for (const name of SECRETS) {
    const [table = "", column = ""] = name.split(".");
    for (const { text } of await sql.query<{ text: string }>(`SELECT ${column} AS text FROM ${table}`)) {
      planted.push({ name, text });
    }
  }
  return planted;
}

/** The reader of the table that a viewer of the first school's active match is. */
const READER: Partial<Record<ViewerKind, Reader>> = { mentor: "volunteer", family: "family" };

/** What a report of harm needs: the child, its family, and how to reach everyone (app/domain/access/report-fields.ts). */
const FOR_A_REPORT: readonly Field[] = [
  "child.fullName",
  "child.class",
  "child.address",
  "relative.name",
  "relative.phone",
  "mentor.phone",
];

/** What somebody needs who goes to the home. */
const FOR_A_VISIT: readonly Field[] = ["child.fullName", "child.address", "relative.name", "relative.phone"];

/** What the table of fields says; staff of the school read every field of it, and nobody a secret. */
export function mayRead({ name }: Canary, viewer: ViewerKind): boolean {
  const field = FIELD_OF.get(name);
  if (!field) return false;
  if (viewer === "coordinator" || viewer === "administrator") return true;
  if (viewer === "officer") return FOR_A_REPORT.includes(field);
  if (viewer === "counsellor") return field === "child.fullName" || field === "child.class";
  if (viewer === "field") return FOR_A_VISIT.includes(field);
  const reader = READER[viewer];
  return reader !== undefined && maySee(reader, field, "ACTIVE");
}
