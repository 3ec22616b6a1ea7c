import { factorSecret } from "~/domain/access/sealed";
import { ApplicationState, ChildState, MatchState, ScreeningKind } from "~/generated/prisma/client";
import { paths } from "~/http/paths";
import { slugOf } from "~/routes/console+/applicants+/_components/screening-slugs";
import { DEMO_FAMILY_TOKEN, DEMO_PEOPLE } from "../../../prisma/demo";
import { MATRIX } from "../../routes/access-matrix";
import type { ViewerKind } from "../../support/cast";
import type { TestDatabase } from "../../support/databases";
import { VAULT } from "../../support/vault";
import { anyWith, type Ids } from "./district";

const VIEWERS = [
  "visitor",
  "applicant",
  "mentor",
  "coordinator",
  "administrator",
  "officer",
  "field",
  "counsellor",
  "family",
] as const;
export type Viewer = (typeof VIEWERS)[number];
export interface LookedAt {
  name: string;
  viewer: Viewer;
  status: number;
  /** One of the matrix, not one of its further stages. */
  first: boolean;
  path(ids: Ids, given: TestDatabase): string | Promise<string>;
}

/** Whoever gets a page of the matrix first in this list looks at it. */
function fromMatrix(): LookedAt[] {
  return Object.entries(MATRIX).flatMap(([name, { path, answers, bare, frame }]): LookedAt[] => {
    const viewer = VIEWERS.find((one) => answers[one] === 200);
    if (bare || frame || !viewer) return [];
    const at = (ids: Ids) => path({ here: ids, there: ids }, viewer as ViewerKind);
    return [{ name, viewer, status: 200, first: true, path: at }];
  });
}

/** Gives somebody of the demo an authenticator, and leads to the page about it. */
async function withFactor(
  { superuser }: TestDatabase,
  who: keyof typeof DEMO_PEOPLE,
  confirmed: boolean,
): Promise<string> {
  await superuser(async (sql) => {
    const [person] = await sql.query<{ id: string }>("SELECT id FROM people WHERE email = $1", [
      DEMO_PEOPLE[who].email,
    ]);
    const id = person?.id ?? "";
    await sql.query(
      `INSERT INTO second_factors (person_id, secret, created_at, confirmed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO NOTHING`,
      [
        id,
        VAULT.seal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", factorSecret(id)),
        SET_UP,
        confirmed ? SET_UP : null,
      ],
    );
  });
  return paths.secondStep;
}

const SET_UP = "2026-11-20T02:00:00Z";

/** Pages of the matrix as they look at another stage: other forms, other alerts. */
function furtherStages(): LookedAt[] {
  const seenBy = (viewer: Viewer, name: string, path: LookedAt["path"], status = 200): LookedAt => {
    return { name, viewer, status, first: false, path };
  };
  const inState = (
    name: string,
    table: string,
    states: Record<string, string>,
    path: (id: string) => string,
  ) =>
    Object.values(states).map((state) =>
      seenBy("administrator", `routes/console+, ${name} ${state}`, async (_, given) =>
        path(await anyWith(given, table, "state", state)),
      ),
    );
  const steps = [1, 2, 3, 4, 5].map((step) =>
    seenBy("applicant", `routes/volunteer+, step ${step}`, () => paths.applyStep(step)),
  );
  const checks = Object.values(ScreeningKind).map((kind) =>
    seenBy("coordinator", `routes/console+, check ${kind}`, ({ application }) =>
      paths.screening(application, slugOf(kind)),
    ),
  );
  const plan =
    "frequency=WEEKLY&weekday=2&startTime=16:30&minutes=30&mode=CALL&place=&holidayRule=NEXT_SCHOOL_DAY&startsOn=2026-11-25";
  return [
    ...steps,
    ...checks,
    ...inState("match", "matches", MatchState, paths.match),
    ...inState("child", "children", ChildState, paths.child),
    ...inState("application", "applications", ApplicationState, paths.applicant),
    ...inState("round", "rounds", { DRAFT: "DRAFT", PUBLISHED: "PUBLISHED" }, paths.round),
    ...inState(
      "record of a round",
      "rounds",
      { PUBLISHED: "PUBLISHED" },
      (id) => `${paths.roundRecord(id)}?check=1`,
    ),
    ...inState("record", "check_ins", { QUESTIONED: "QUESTIONED", CLOSED: "CLOSED" }, paths.reviewCheckIn),
    seenBy("administrator", "routes/console+, record with a worry", async (_, given) =>
      paths.reviewCheckIn(await anyWith(given, "check_ins", "concern", "HIGH")),
    ),
    seenBy("coordinator", "routes/console+, preview of a plan", ({ planless }) => {
      return `${paths.planContact(planless)}?${plan}`;
    }),
    ...["view=MONTH", "view=DAY"].map((query) =>
      seenBy("coordinator", `routes/console+, schedule, ${query}`, () => `${paths.schedule}?${query}`),
    ),
    seenBy("visitor", "an answer to the questions", () => `${paths.quiz}?show=result&age=YES&record=NO`),
    seenBy("applicant", "second step, being set up", (_, given) => withFactor(given, "applicant", false)),
    seenBy("mentor", "second step, on", (_, given) => withFactor(given, "volunteer", true)),
    seenBy("visitor", "a card that was scanned", () => paths.familyCard(DEMO_FAMILY_TOKEN)),
    seenBy("visitor", "a family's page without its session", () => paths.family, 404),
    seenBy("visitor", "nothing there", () => "/no-such-page", 404),
    seenBy("applicant", "routes/console+, no way in", () => paths.console, 403),
  ];
}

/** Pages that are looked at, the matrix first. */
export const PAGES: readonly LookedAt[] = [...fromMatrix(), ...furtherStages()];
