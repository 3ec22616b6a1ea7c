import { randomUUID } from "node:crypto";
import type { ViewerKind } from "../../support/cast";
import { wordsOf } from "../../support/html";
import { serverBuild } from "../../support/site";
import { type Change, changesSince, type Snapshot, takeSnapshot } from "../../support/snapshot";
import type { Answer, Tab } from "../../support/tab";
import { MATRIX } from "../access-matrix";
import { COMMANDS, type NamedCommand } from ".";
import type { Command, Sent, Stage } from "./command";

const { routes } = await serverBuild();

export interface Ready {
  /** The address of the form, as its `action` says it. */
  path: string;
  fields: Sent["fields"];
  command: Command;
  tab: Tab;
  /** What the database holds before the form is sent. */
  before: Snapshot;
}

/** Sets the scene for a command; nothing is sent yet. */
export async function readyFor(stage: Stage, { route, intent }: NamedCommand): Promise<Ready> {
  const command = COMMANDS[route]?.[intent];
  const row = MATRIX[route];
  if (!command || !row) throw new Error(`${route} ${intent} is not in the matrix.`);
  const own = row.path(stage.cast, command.as);
  const sent = await command.ready(stage, { intent, path: own });
  const path = sent.path ?? own;
  const index = routes[route]?.index ? `${path.includes("?") ? "&" : "?"}index` : "";
  const tab = tabOf(stage, command.as);
  for (const [name, value] of Object.entries(sent.cookies ?? {})) tab.cookies.set(name, value);
  return {
    command,
    path: path + index,
    fields: { ...sent.fields, intent, ...(command.again ? {} : { receipt: randomUUID() }) },
    tab,
    before: await takeSnapshot(stage.given),
  };
}

/** A visitor comes with a tab of its own, so that nothing one command leaves there reaches another. */
export const tabOf = ({ site, cast }: Stage, viewer: ViewerKind): Tab =>
  viewer === "visitor" ? site.tab() : cast.tabs[viewer];

export const changedSince = ({ given }: Stage, before: Snapshot): Promise<Change[]> =>
  changesSince(given, before);

/** What an answer says in one line: status, place, and what the form has against what was sent. */
export function told({ status, location, text }: Answer): string {
  const [, errors = ""] = text.match(/form-errors"[^>]*>([\s\S]*?)<\/ul>/) ?? [];
  const [, refusal = ""] = text.match(/class="refusal"[^>]*>([\s\S]*?)<\/div><\/div>/) ?? [];
  return [status, location, wordsOf(errors || refusal)].filter(Boolean).join(" ");
}

/** A refusal shows the page again, and who opens a child's file is written down. */
export const withoutReads = (changes: readonly Change[]) =>
  changes.filter(
    ({ table, row }) =>
      table !== "audit_head" && (table !== "audit" || !String(row.action).endsWith(".opened")),
  );

/** Rows without what is new each time: ids, keys, hashes, sealed texts and how long the solver took. */
export function comparable(changes: readonly Change[]): string[] {
  const given = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b7000\d\d\b/g;
  return changes
    .map(({ table, kind, row }) => {
      const facts = Object.entries(row).filter(([name]) => name !== "id" && !name.endsWith("hash"));
      return `${kind} ${table} ${JSON.stringify(Object.fromEntries(facts))
        .replace(given, "ID")
        .replace(/"code":"[0-9A-Z]{16}"/, '"code":"CODE"')
        .replace(/"v2\.[\w.-]+"/, '"SEALED"')
        .replace(/"solvedIn":\d+/, '"solvedIn":"MS"')
        .replace(/"inputHash":"[0-9a-f]{64}"/, '"inputHash":"HASH"')}`;
    })
    .sort();
}
