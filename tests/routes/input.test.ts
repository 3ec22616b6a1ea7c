import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { astray, fieldsOf, formsIn, unescaped } from "../support/html";
import { DISTRICT, insertRow } from "../support/scene-ids";
import { COMMANDS, EVERY_COMMAND, named } from "./commands";
import { madeBySql } from "./commands/command";
import { changedSince, readyFor, withoutReads } from "./commands/send";
import { onServerStage } from "./stage";

const SCRIPT = `"><script>alert('in')</script>`;
/** What nobody means to send, by what is wrong with it. */
const HOSTILE: Record<string, string | readonly string[]> = {
  missing: "",
  spaces: " \t ",
  overlong: "长".repeat(9_000),
  markup: SCRIPT,
  "a null character": "李\u0000明",
  "half of a character": "李\ud83d",
  negative: "-1",
  "a number too large": "9".repeat(30),
  "no number": "1e999",
  "an unknown id": "00000000-0000-4000-8000-00000000dead",
  "a day that is none": "2026-02-31",
  "SQL of its own": "'; DROP TABLE people; --",
  "a prototype": "__proto__",
  repeated: ["1", "2", "甲", "乙"],
};

/** Sent to each field: some of them, others to the next field, so that every kind meets many forms. `HOSTILE=all` sends all. */
const SENT = process.env.HOSTILE === "all" ? Object.keys(HOSTILE).length : 3;

function hostileTo(field: number) {
  const kinds = Object.entries(HOSTILE);
  return [...kinds, ...kinds].slice((field * SENT) % kinds.length).slice(0, SENT);
}

/** What the form carries besides what somebody typed. */
const CARRIED = ["intent", "receipt"];
/** And a file, which no page may fill in again. */
const NOT_TYPED = [...CARRIED, "file"];

const forms = EVERY_COMMAND.filter(({ route, intent }) => !COMMANDS[route]?.[intent]?.again);

onServerStage("bad input", (stage, putBack) => {
  it.each(named(forms))("%s: is refused or taken whole, and nothing breaks", async (_, one) => {
    let ready = await readyFor(stage, one);
    const names = Object.keys(ready.fields).filter((field) => !CARRIED.includes(field));
    for (const [index, name] of names.entries()) {
      for (const [kind, value] of hostileTo(index)) {
        const { tab, path, fields } = ready;
        const said = `${name}: ${kind}`;
        // How often something may be tried is another test's.
        await madeBySql(stage, "DELETE FROM attempts");
        const answer = await tab.post(path, { ...fields, [name]: value, receipt: randomUUID() });
        expect([302, 404, 409, 422], said).toContain(answer.status);
        expect(answer.text, said).not.toContain(SCRIPT);
        expect(astray(answer.text), said).toEqual([]);
        if (answer.status !== 302) continue;
        await putBack();
        ready = await readyFor(stage, one);
      }
      expect(withoutReads(await changedSince(stage, ready.before)), name).toEqual([]);
    }
  });

  it.each(named(forms))("%s: what was typed is still there", async (_, one) => {
    const { tab, path, fields } = await readyFor(stage, one);
    const typed = Object.entries(fields).filter(
      ([name, value]) =>
        typeof value === "string" && /\p{Script=Han}/u.test(value) && !NOT_TYPED.includes(name),
    );
    const [broken] = typed;
    if (!broken) return;
    const answer = await tab.post(path, { ...fields, [broken[0]]: `${broken[1]}${"长".repeat(5_000)}` });
    expect(answer.status).toBe(422);
    const told = unescaped(answer.text);
    for (const [name, value] of typed) expect(told, name).toContain(value);
  });

  it("of several like forms the one that was sent says what is wrong, and it alone keeps what was typed", async () => {
    const { department, conferenceMember: one } = stage.cast.here;
    const other = randomUUID();
    await stage.given.superuser((sql) =>
      insertRow(sql, "conference_members", {
        ...{ id: other, place_id: DISTRICT, department_id: department, name: "冯科长", post: "科长" },
        from_on: "2026-01-01",
      }),
    );
    const path = paths.conferenceDepartment(department);
    const { administrator } = stage.cast.tabs;
    const fieldsIn = (page: string, member: string) => {
      const form = formsIn(page).find(({ id }) => id === `m-${member}`);
      const { receipt, ...fields } = form ? fieldsOf(form) : {};
      return fields;
    };
    const page = (await administrator.get(path)).text;
    const sent = { ...fieldsIn(page, one), name: "", post: "副局长" };
    const answer = await administrator.post(path, sent);
    expect(answer.status).toBe(422);
    expect(fieldsIn(answer.text, one)).toEqual(sent);
    expect(fieldsIn(answer.text, other)).toEqual(fieldsIn(page, other));
    expect([...answer.text.matchAll(/ id="([^"]+)-errors"/g)].map(([, form]) => form)).toEqual([`m-${one}`]);
    expect(answer.text.match(/<details open/g)).toHaveLength(1);
  });
});
