import { type Tx, withViewer } from "~/data/work.server";
import type { Cast, ViewerKind } from "../../support/cast";
import type { TestDatabase } from "../../support/databases";
import { filledIn, formsIn } from "../../support/html";
import type { TestSite } from "../../support/site";

/** The site with the cast on it, before a form is sent. */
export interface Stage {
  given: TestDatabase;
  site: TestSite;
  cast: Cast;
}

export interface Sent {
  /** Where the route's own address is not the one, such as after a record was made for the form. */
  path?: string;
  fields: Record<string, string | readonly string[]>;
  /** What the browser carries besides its session. */
  cookies?: Record<string, string>;
}

export interface Asked {
  intent: string;
  path: string;
}

/** One command of one form: who may ask for it, and what is sent when everything is right. */
export interface Command {
  as: ViewerKind;
  /** Brings the scene to where the form can be sent; `path` is the route's own address in the matrix. */
  ready(stage: Stage, asked: Asked): Promise<Sent> | Sent;
  /** Sending it twice does it twice, on purpose: it carries no receipt. */
  again?: true;
}

/** By the id of the route, then by the form's intent. */
export type Commands = Record<string, Record<string, Command>>;

export const sends = (
  as: ViewerKind,
  fields: (stage: Stage) => Sent["fields"],
  other: Partial<Command> = {},
): Command => ({ as, ready: (stage) => ({ fields: fields(stage) }), ...other });

interface Filling {
  /** Makes the record that the form is about, and answers the address of its page. */
  at?: (stage: Stage) => Promise<string> | string;
  /** What is typed beyond, or other than, what the form asks for. */
  typed?: (stage: Stage) => Sent["fields"];
}

/** The form as the page shows it to this viewer, filled in. */
export const fills = (as: ViewerKind, { at, typed }: Filling = {}): Command => ({
  as,
  async ready(stage, { intent, path: own }) {
    const path = (await at?.(stage)) ?? own;
    const page = await stage.cast.tabs[as].get(path);
    const form = formsIn(page.text).find((found) => found.intent === intent);
    if (!form) throw new Error(`${path} shows no form "${intent}": ${page.status}`);
    return { path, fields: { ...filledIn(form), ...typed?.(stage) } };
  },
});

/** Past the walls of the areas, with the factories. */
export const made = <T>({ given, site }: Stage, body: (tx: Tx) => Promise<T>): Promise<T> =>
  withViewer(given.site.prisma, { kind: "system", job: "test" }, site.now(), ({ tx }) => body(tx));

export const madeBySql = ({ given }: Stage, statement: string, values: unknown[] = []) =>
  given.superuser((sql) => sql.query(statement, values));
