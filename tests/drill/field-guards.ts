import { type FieldRule, READERS, type Reader } from "~/domain/access/field-rule";
import { FIELDS } from "~/domain/access/fields";
import type { Copy, TestRun } from "./copy";
import { alone, type Group } from "./guard";

/** The table and its parts. */
const FILES = ["app/domain/access/fields.ts", "app/domain/access/monitoring-fields.ts"];
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
        alone({ name, remove: (copy) => widen(copy, field, rule, { ...rule, [reader]: wider }) }, TESTS),
      ];
    }),
  );
}

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
