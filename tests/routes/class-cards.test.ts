import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { FAMILY_CODE, TOKENS } from "../support/cast";
import { pagesOf } from "../support/pdf";
import type { Tab } from "../support/tab";
import { made, madeBySql } from "./commands/command";
import { onEachStage } from "./stage";

onEachStage("cards for a class", (stage, putBack) => {
  const classOf = async () => {
    const { child, school } = stage.cast.here;
    const { grade, className } = await made(stage, (tx) =>
      tx.child.findUniqueOrThrow({ where: { id: child } }),
    );
    return { school: String(school), grade: String(grade), className };
  };
  const live = () =>
    madeBySql(stage, "SELECT id FROM family_links WHERE school_id = $1 AND revoked_at IS NULL", [
      stage.cast.here.school,
    ]);
  const asked = (receipt: string, of: Record<string, string>) => ({ intent: "make", receipt, ...of });
  const opens = async (tab: Tab) => (await tab.get(paths.family)).status === 200;

  /** The file as bytes, asked for by the browser that holds the secret. */
  async function fileIn(tab: Tab, path: string): Promise<Uint8Array> {
    const cookie = [...tab.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(stage.site.address + path, { headers: { cookie } });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    return new Uint8Array(await answer.arrayBuffer());
  }

  it("are made at once; the code on the sheet of paper opens the family's page, and the old card nothing", async () => {
    try {
      const of = await classOf();
      const tab = stage.cast.tabs.coordinator;
      const before = await stage.site.enterFamily(TOKENS.family, FAMILY_CODE);
      expect(await opens(before)).toBe(true);
      const page = await tab.get(paths.classCards(of));
      expect(page.text).toContain("1 张旧卡马上作废");

      const receipt = randomUUID();
      const [first, second] = await Promise.all([
        tab.post(paths.classCards(), asked(receipt, of)),
        tab.post(paths.classCards(), asked(receipt, of)),
      ]);
      expect([first?.location, second?.location]).toEqual(Array(2).fill(paths.classCardsSheet(of)));
      expect(await live()).toHaveLength(1);
      expect(await opens(before)).toBe(false);

      const sheet = await tab.get(paths.classCardsSheet(of));
      expect(sheet.text).toContain("a4 backs");
      const [front, back] = await pagesOf(await fileIn(tab, paths.classCardsFile(of)));
      expect(back?.codes).toEqual(["", "", "", ""]);
      for (const secret of ["陈小雨", "610304", "SECRET"])
        for (const text of [sheet.text, front?.text, back?.text]) expect(text).not.toContain(secret);
      const [code = ""] = front?.codes ?? [];
      expect(code).toMatch(new RegExp(`^${stage.site.address}/family/[\\w-]{43}$`));
      const card = code.slice(code.lastIndexOf("/") + 1);
      expect(await opens(await stage.site.enterFamily(card, FAMILY_CODE))).toBe(true);
      expect((await stage.site.tab().get(paths.family)).status).toBe(404);
    } finally {
      await putBack();
    }
  });

  it("are shown to no other browser, and made by nobody but the school's coordinator", async () => {
    try {
      const of = await classOf();
      const { coordinator, administrator, otherCoordinator } = stage.cast.tabs;
      await coordinator.post(paths.classCards(), asked(randomUUID(), of));
      const kept = await live();
      for (const tab of [administrator, otherCoordinator]) {
        expect((await tab.get(paths.classCardsSheet(of))).text).toContain("已经看不到了");
        expect((await tab.get(paths.classCardsFile(of))).status).toBe(404);
        const refused = await tab.post(paths.classCards(), asked(randomUUID(), of));
        expect(refused.status).toBe(422);
      }
      expect(await live()).toEqual(kept);
    } finally {
      await putBack();
    }
  });
});
