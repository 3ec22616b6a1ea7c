import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { PASSWORD, SECOND_COORDINATOR } from "../support/cast";
import { takeSnapshot } from "../support/snapshot";
import { EVERY_COMMAND, named } from "./commands";
import { changedSince, readyFor, told, withoutReads } from "./commands/send";
import { onServerStage } from "./stage";

const commands = EVERY_COMMAND.filter(({ route }) => route.startsWith("routes/console+"));
/** Two people may approve the same one, and must where the policy says so. */
const FOR_TWO = ["routes/console+/applicants+/$applicationId approve"];

onServerStage("two coordinators at once", (stage, putBack) => {
  it.each(named(commands))("%s: one wins, the other is told", async (name, one) => {
    const alone = await readyFor(stage, one);
    if (!("version" in alone.fields) || FOR_TWO.includes(name)) return;
    await alone.tab.post(alone.path, alone.fields);
    const single = withoutReads(await changedSince(stage, alone.before)).length;
    await putBack();

    const { tab, path, fields } = await readyFor(stage, one);
    const second = await stage.site.signIn(SECOND_COORDINATOR.email, PASSWORD);
    const before = await takeSnapshot(stage.given);
    const answers = await Promise.all([
      tab.post(path, fields),
      second.post(path, { ...fields, receipt: randomUUID() }),
    ]);
    const lines = answers.map(told);
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
    expect(won?.status, lines.join("\n")).toBe(302);
    expect([409, 422], lines.join("\n")).toContain(lost?.status);
    expect(lost && told(lost)).toMatch(/^\d+ .*\p{Script=Han}/u);
    expect(withoutReads(await changedSince(stage, before)).length).toBe(single);
  });
});
