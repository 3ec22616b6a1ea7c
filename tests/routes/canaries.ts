import type { Sql } from "~/adapters/database.server";
import type { ViewerKind } from "../support/cast";
import type { Scene } from "../support/scene";

const STAFF: readonly ViewerKind[] = ["coordinator", "administrator"];
const MENTOR: readonly ViewerKind[] = [...STAFF, "mentor"];
const FAMILY: readonly ViewerKind[] = [...STAFF, "family"];

export interface Canary {
  /** As `table.column`. */
  name: string;
  text: string;
}

/** What says something about a person of the first school, by table and column, and who may ever read it on a page. */
export const READERS: Record<string, readonly ViewerKind[]> = {
  "children.name": FAMILY,
  "children.address": STAFF,
  "children.needs": MENTOR,
  "children.wishes": MENTOR,
  "family_members.name": FAMILY,
  "family_members.phone": STAFF,
  "family_members.works_at": STAFF,
  "screening_items.note": STAFF,
  "screening_items.authority": STAFF,
  "applications.decision_note": STAFF,
  "applications.motivation": MENTOR,
  "application_approvals.note": STAFF,
  "referees.name": MENTOR,
  "referees.phone": MENTOR,
  "volunteers.phone": MENTOR,
  "nominations.message": STAFF,
  "nominations.nominee_phone": STAFF,
  "check_ins.note": MENTOR,
  "check_ins.wish": MENTOR,
  "check_ins.concern_note": MENTOR,
  "round_overrides.reason": STAFF,
};

/** Nobody reads these, whoever they are: what a session, a link or a password is checked against. */
const SECRETS = [
  "people.password_hash",
  "sessions.id_hash",
  "tokens.token_hash",
  "family_links.token_hash",
  "second_factors.secret",
  "recovery_codes.code_hash",
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
  for (const name of Object.keys(READERS)) {
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

export const mayRead = ({ name }: Canary, viewer: ViewerKind) => READERS[name]?.includes(viewer) ?? false;
