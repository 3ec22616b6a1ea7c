import fs from "node:fs";
import { type FieldRule, READERS, type Reader } from "~/domain/access/field-rule";
import { FIELDS } from "~/domain/access/fields";
import type { Copy, Red, TestRun } from "./copy";
import { alone, type Group, type Guard } from "./guard";

/** The table and its parts. */
const FOLDER = "app/domain/access";
const FILES = fs
  .readdirSync(FOLDER)
  .filter((name) => name.endsWith("fields.ts"))
  .map((name) => `${FOLDER}/${name}`);
const VIEW: TestRun = {
  project: "pure",
  files: ["tests/domain/access/child-view.test.ts", "tests/domain/child/child-rules.test.ts"],
  untilRed: true,
};
/** Has a test for each field, so that many can be widened at once. */
const WRITTEN: TestRun = { project: "pure", files: ["tests/unit/access-document.test.ts"] };

/** Each rule of the table of fields, shown earlier than it may be: of a child one by one, of the rest all for one reader at once. */
export function fieldGuards(): Group[] {
  const fields = Object.entries<FieldRule>(FIELDS);
  const ofChild = (field: string) => field.startsWith("child.");
  return READERS.flatMap((reader) => {
    const guards = (some: typeof fields) => some.flatMap(([field, rule]) => guardOf(field, rule, reader));
    return [
      ...guards(fields.filter(([field]) => ofChild(field))).map((guard) => alone(guard, [VIEW, WRITTEN])),
      {
        guards: guards(fields.filter(([field]) => !ofChild(field))),
        ...{ build: false, tests: [WRITTEN], isAbout },
      },
    ];
  });
}

function guardOf(field: string, rule: FieldRule, reader: Reader): Guard[] {
  const wider = widerThan(rule, reader);
  if (!wider) return [];
  const name = `field ${field} for ${reader}: ${rule[reader]} → ${wider}`;
  return [{ name, remove: (copy) => widen(copy, field, rule, { ...rule, [reader]: wider }) }];
}

const isAbout = ({ titles }: Red, { name }: Guard) =>
  titles.includes(name.replace(/^field ([\w.]+) for .*$/, "$1"));

const widerThan = (rule: FieldRule, reader: Reader): FieldRule[Reader] | null => {
  if (rule[reader] === "NEVER") return "OWN";
  return rule[reader] === "OWN" || rule[reader] === "OFFERED" ? null : "OFFERED";
};

function widen(copy: Copy, field: string, from: FieldRule, to: FieldRule) {
  const said = (rule: FieldRule) =>
    `"${field}": rule("${rule.column}", "${rule.volunteer}", "${rule.family}")`;
  const file = FILES.find((one) => copy.read(one).includes(said(from)));
  if (!file) throw new Error(`None of ${FILES.join(", ")} says ${field} as it is read.`);
  copy.write(file, copy.read(file).replace(said(from), said(to)));
}
