import { filesIn, textOf } from "../architecture/sources";
import type { Copy, Red, TestRun } from "./copy";
import type { Group, Guard } from "./guard";

const TESTS: TestRun[] = [
  { project: "database", files: ["tests/routes/access.test.ts"], named: "\\(server\\)" },
];
/** A form that hides behind a page which is not there for others is only told from nonsense by what it does. */
const SENT: TestRun[] = [
  ...TESTS,
  { project: "database", files: ["tests/routes/commands.test.ts"], named: "\\(server\\).*who may not" },
];

/** The wrappers of areas that somebody has to be let into. */
const AREAS =
  /\b(?:volunteer|console|district|family|mailbox|officer|field|counsellor|corner)(?:Loader|Action)\b/g;
/** In place of an area's wrapper, one that asks nobody who they are and reads as the site itself. */
const NOBODY = "account";
/** In place of the administrator's wrapper, the coordinator's. */
const NEXT: Record<string, string> = { district: "console" };

/**
 * Every use of an area's wrapper. All loaders are opened at once, then all actions, then those that have a weaker
 * neighbour: the matrix has tests of its own for each route, so each must turn red by itself.
 */
export function routeGuards(): Group[] {
  const routes = filesIn("app/routes").filter((file) => !file.includes("/_components/"));
  const uses = routes.flatMap((file) =>
    [...new Set(textOf(file).match(AREAS) ?? [])].map((wrapper) => ({ file, wrapper })),
  );
  const group = (tests: TestRun[], guards: Guard[]): Group => ({ guards, build: true, tests, isAbout });
  const opened = (kind: "Loader" | "Action") =>
    uses.filter(({ wrapper }) => wrapper.endsWith(kind)).map((use) => guardOf(use, `${NOBODY}${kind}`));
  const next = uses.flatMap((use) => {
    const [, area = "", kind = ""] = use.wrapper.match(/^(\w+)(Loader|Action)$/) ?? [];
    return NEXT[area] ? [guardOf(use, `${NEXT[area]}${kind}`)] : [];
  });
  return [group(TESTS, opened("Loader")), group(SENT, opened("Action")), group(TESTS, next)].filter(
    ({ guards }) => guards.length > 0,
  );
}

interface Use {
  file: string;
  wrapper: string;
}

const guardOf = ({ file, wrapper }: Use, weaker: string): Guard => ({
  name: `route ${idOf(file)}: ${wrapper} → ${weaker}`,
  remove: (copy: Copy) =>
    copy.write(file, copy.read(file).replaceAll(new RegExp(`\\b${wrapper}\\b`, "g"), weaker)),
});

const idOf = (file: string) => file.replace(/^app\//, "").replace(/\.tsx?$/, "");

function isAbout({ titles }: Red, { name }: Guard): boolean {
  const [, id = ""] = name.match(/^route (.+): \w+ → \w+$/) ?? [];
  return titles.some((title) => title === id || title.startsWith(`${id}: `) || title.startsWith(`${id} `));
}
