import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { expect, it } from "vitest";
import { VIEWERS } from "../support/cast";
import { serverBuild } from "../support/site";
import { takeSnapshot } from "../support/snapshot";
import type { Answer } from "../support/tab";
import { MATRIX } from "./access-matrix";
import { COMMANDS, EVERY_COMMAND, type NamedCommand, named } from "./commands";
import type { Stage } from "./commands/command";
import { changedSince, comparable, type Ready, readyFor, tabOf, told, withoutReads } from "./commands/send";
import { expectedAnswer, outcomeOf } from "./expected";
import { onServerStage, onStage } from "./stage";

it("every command of every form is listed, and no other", async () => {
  const { routes } = await serverBuild();
  const inSources = Object.keys(routes).flatMap((id) => {
    if (!("action" in (routes[id]?.module ?? {}))) return [];
    const source = fs.readFileSync(`app/${id}.tsx`, "utf8");
    return [...source.matchAll(/(\w+): (?:on|change|step)\(/g)].map(([, intent]) => `${id} ${intent}`);
  });
  expect(EVERY_COMMAND.map(({ name }) => name).sort()).toEqual(inSources.sort());
});

const once = EVERY_COMMAND.filter(({ route, intent }) => !COMMANDS[route]?.[intent]?.again);

onServerStage("a command", (stage, putBack) => {
  it.each(named(EVERY_COMMAND))("%s: has no effect for who may not", async (_, one) => {
    const { path, fields, command, before } = await readyFor(stage, one);
    const row = MATRIX[one.route];
    for (const viewer of VIEWERS) {
      const wanted = row?.answers[viewer];
      if (!wanted || wanted === 200 || viewer === command.as) continue;
      if (one.intent === "create") continue;
      const answer = await tabOf(stage, viewer).post(path, fields);
      const asked = { path: path.replace(/[?&]index$/, ""), has: { loader: true, action: true } };
      // Who is led elsewhere by the page may be led there by its form too.
      if (outcomeOf(answer) === `302 ${wanted}`) continue;
      if (wanted === 403 || wanted === "sign-in") {
        expect(outcomeOf(answer), viewer).toBe(expectedAnswer(wanted, "post", asked));
      } else expect([404, 409, 422], `${viewer} ${told(answer)}`).toContain(answer.status);
    }
    expect(await changedSince(stage, before)).toEqual([]);
  });

  it.each(named(once))("%s: sent twice at once, takes effect once", async (_, one) => {
    const alone = await readyFor(stage, one);
    await alone.tab.post(alone.path, alone.fields);
    const single = comparable(await changedSince(stage, alone.before));
    await putBack();
    const { tab, path, fields, before } = await readyFor(stage, one);
    const answers = await Promise.all([1, 2, 3].map(() => tab.post(path, fields)));
    expect(answers.map(told)).toEqual(answers.map(() => expect.stringMatching(/^302 \//)));
    expect(comparable(await changedSince(stage, before)).join("\n")).toBe(single.join("\n"));
  });

  it.each(named(once))("%s: a form filled from an older record is refused", async (_, one) => {
    const { tab, path, fields, before } = await readyFor(stage, one);
    if (!("version" in fields)) return;
    for (const version of ["0", "999"]) {
      const answer = await tab.post(path, { ...fields, version, receipt: randomUUID() });
      expect([409, 422], told(answer)).toContain(answer.status);
    }
    expect(withoutReads(await changedSince(stage, before))).toEqual([]);
  });

  it.each(named(EVERY_COMMAND))(
    "%s: takes effect, and no second time when it is sent again",
    async (_, one) => {
      const ready = await readyFor(stage, one);
      const first = await ready.tab.post(ready.path, ready.fields);
      await expectEffect(stage, one, ready, first);
      if (!once.includes(one)) return;
      const before = await takeSnapshot(stage.given);
      const second = await ready.tab.post(ready.path, ready.fields);
      expect(told(second)).toBe(told(first));
      expect(await changedSince(stage, before)).toEqual([]);
    },
  );
});

onStage("embedded", "a command", (stage) => {
  it.each(named(EVERY_COMMAND))("%s: takes effect", async (_, one) => {
    const ready = await readyFor(stage, one);
    await expectEffect(stage, one, ready, await ready.tab.post(ready.path, ready.fields));
  });
});

async function expectEffect(stage: Stage, { intent }: NamedCommand, { before, tab }: Ready, answer: Answer) {
  expect(told(answer)).toMatch(/^302 \//);
  if (intent === "signOut") return;
  expect(await changedSince(stage, before)).not.toEqual([]);
  const followed = await tab.get(answer.location);
  expect(followed.status, answer.location).toBeLessThan(400);
}
