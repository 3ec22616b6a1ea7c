import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { wordsOf } from "../support/html";
import { NUMBERS } from "../support/scene-history";
import { onEachStage } from "./stage";

const MASKED = "610**************6";

onEachStage("a number that somebody has to read", (stage) => {
  const asks = { intent: "show", reasonCode: "DATA_CHECK", reason: "派出所核对名单" };

  it("is masked, whole for two minutes for whoever said why, and masked for everybody else", async () => {
    const start = stage.site.now();
    const { tabs, here } = stage.cast;
    const path = paths.idNumbers(here.child);
    const seen = async (tab = tabs.coordinator) => wordsOf((await tab.get(path)).text);
    try {
      expect(await seen()).toContain(MASKED);
      expect(await seen()).not.toContain(NUMBERS.child);
      expect((await tabs.coordinator.post(path, { ...asks, whose: here.child })).location).toBe(path);
      expect(await seen()).toContain(NUMBERS.child);
      expect(await seen()).not.toContain(NUMBERS.member);
      expect(await seen(tabs.administrator)).toContain(MASKED);
      expect(await seen(tabs.administrator)).not.toContain(NUMBERS.child);
      stage.site.goTo(new Date(start.getTime() + 2 * 60_000));
      expect(await seen()).not.toContain(NUMBERS.child);
    } finally {
      stage.site.goTo(start);
    }
  });

  it("stands in the list of who saw the file, with the reason", async () => {
    const { tabs, here } = stage.cast;
    await tabs.coordinator.post(paths.idNumbers(here.child), { ...asks, whose: here.member });
    const trail = wordsOf((await tabs.coordinator.get(paths.childTrail(here.child))).text);
    expect(trail).toContain("查看了完整的身份证号");
    expect(trail).toContain("派出所核对名单");
  });

  it("is refused without a reason, and with the number written into it", async () => {
    const { tabs, here } = stage.cast;
    const path = paths.idNumbers(here.child);
    for (const reason of ["", `核对 ${NUMBERS.child}`]) {
      const { status } = await tabs.coordinator.post(path, { ...asks, whose: here.child, reason });
      expect(status).toBe(422);
    }
    expect(wordsOf((await tabs.coordinator.get(path)).text)).not.toContain(NUMBERS.child);
  });

  it("of a volunteer is read the same way; a number in the form of another person is not", async () => {
    const { tabs, here, there } = stage.cast;
    const path = paths.applicantIdNumber(here.application);
    expect((await tabs.coordinator.get(path)).text).not.toContain(NUMBERS.volunteer);
    await tabs.coordinator.post(path, { ...asks, whose: there.mentor });
    expect((await tabs.coordinator.get(path)).text).toContain(NUMBERS.volunteer);
    const { status } = await tabs.coordinator.post(paths.idNumbers(here.child), {
      ...asks,
      whose: there.child,
    });
    expect(status).toBe(422);
  });
});
