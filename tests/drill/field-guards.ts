import { type FieldRule, READERS, type Reader } from "~/domain/access/field-rule";
import { FIELDS } from "~/domain/access/fields";
import type { TestRun } from "./copy";
import { alone, type Group } from "./guard";

const FILE = "app/domain/access/fields.ts";
const TESTS: TestRun[] = [
  {
    project: "pure",
    files: ["tests/domain/access/child-view.test.ts", "tests/domain/child/child-rules.test.ts"],
    untilRed: true,
  },
  { project: "pure", files: ["tests/unit/access-document.test.ts"], untilRed: true },
];

/** Each rule of the table of fields, shown earlier than it may be. */
export function fieldGuards(): Group[] {
  return Object.entries<FieldRule>(FIELDS).flatMap(([field, rule]) =>
    READERS.flatMap((reader) => {
      const wider = widerThan(rule, reader);
      if (!wider) return [];
      const name = `field ${field} for ${reader}: ${rule[reader]} → ${wider}`;
      return [
        alone(
          { name, remove: (copy) => copy.write(FILE, widened(copy.read(FILE), field, rule, reader, wider)) },
          TESTS,
        ),
      ];
    }),
  );
}

const widerThan = (rule: FieldRule, reader: Reader): string | null => {
  if (rule[reader] === "NEVER") return "OWN";
  return rule[reader] === "OWN" || rule[reader] === "OFFERED" ? null : "OFFERED";
};

function widened(text: string, field: string, rule: FieldRule, reader: Reader, wider: string): string {
  const said = (of: FieldRule) => `"${field}": rule("${of.column}", "${of.volunteer}", "${of.family}")`;
  const changed = text.replace(said(rule), said({ ...rule, [reader]: wider } as FieldRule));
  if (changed === text) throw new Error(`${FILE} says ${field} in another way.`);
  return changed;
}
