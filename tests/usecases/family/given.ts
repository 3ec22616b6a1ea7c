import { secretHash } from "~/adapters/secrets.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { countCodeTry, type Entered, enterFamily } from "~/usecases/family/enter";
import type { TestDatabase } from "../../support/databases";
import { NOW } from "../../support/scene";
import { doing, reading } from "../child/given";

/** The last four digits of the phone of a scene's family member. */
export const CODE = "0002";

const GATE = { kind: "system", job: "family-code" } as const;

interface Typed {
  card: string;
  code: string;
  shared?: boolean;
  former?: string | null;
}

/** As the form does it: the try is counted and stays counted, then the code is looked at. */
export async function entering(given: TestDatabase, typed: Typed, now = NOW): Promise<Verdict<Entered>> {
  await reading(given, GATE, (work) => countCodeTry(work, typed.card), now);
  return doing(given, GATE, (work) => enterFamily(work, { shared: false, former: null, ...typed }), now);
}

/** Whom the family's area finds behind a session's token. */
export async function sessionOf(given: TestDatabase, token: string, now = NOW): Promise<FamilyViewer | null> {
  const [row] = await given.site.prisma.$queryRaw<{ session: Omit<FamilyViewer, "kind"> | null }[]>`
    SELECT app.family_session(${secretHash(token)}, ${now}::timestamptz) AS session`;
  return row?.session ? { kind: "family", ...row.session } : null;
}

/** Another row like that one, but for what is given. */
export function likeIt(given: TestDatabase, table: string, id: string, but: Record<string, unknown>) {
  return given.superuser((sql) =>
    sql.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(t, $2::jsonb)).* FROM ${table} t WHERE t.id = $1`,
      [id, JSON.stringify(but)],
    ),
  );
}
