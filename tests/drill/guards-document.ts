/** docs/benchmarks/guards.md, as `npm run drill:guards -- --write` makes it. */

export const NOBODY = "NOT NOTICED";
export const UNTRIED = "not tried";

const KINDS: Record<string, string> = {
  field: "Fields of a child's file, shown to a reader earlier than they may be",
  policy: "Policies of the database, widened to every row",
  table: "Tables, without their row level security",
  grant: "Lists of columns, widened to every column",
  route: "Pages and commands, with the wrapper of a weaker area",
};

export function documentOf(names: readonly string[], found: Readonly<Record<string, string>>): string {
  const told = (name: string) => found[name] ?? UNTRIED;
  const of = (kind: string) => names.filter((name) => name.startsWith(`${kind} `));
  const having = (outcome: string) => names.filter((name) => told(name) === outcome).length;
  const noticed = (some: readonly string[]) =>
    some.filter((name) => ![NOBODY, UNTRIED].includes(told(name))).length;
  return `${[
    "# Each guard removed once",
    `Written by \`npm run drill:guards -- --write\`. ${names.length} guards: **${noticed(names)}** noticed, ${having(NOBODY)} not noticed, ${having(UNTRIED)} not tried yet.`,
    "Every guard is taken away in a throw-away copy, alone or beside others that have tests of their own, and the tests that should notice are run, which are green with every guard in place. A guard counts as noticed when a test turns red; the first that did is named.",
    table(
      ["Kind", "Guards", "Noticed"],
      Object.entries(KINDS).map(([kind, about]) => [about, `${of(kind).length}`, `${noticed(of(kind))}`]),
    ),
    ...Object.entries(KINDS).flatMap(([kind, about]) => [
      `## ${about}`,
      table(
        ["Guard", "Noticed by"],
        of(kind).map((name) => [name.slice(kind.length + 1), told(name)]),
      ),
    ]),
  ].join("\n\n")}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const escaped = (cell: string) => cell.replaceAll("|", "\\|");
