import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { paths } from "~/http/paths";
import { madeBySql } from "../routes/commands/command";
import { ahead, openRoom } from "../routes/commands/family-own";
import { onStage } from "../routes/stage";
import { openBrowser, openBrowserTab } from "../support/browser";
import { FAMILY_CODE, TOKENS } from "../support/cast";
import { wordsIn } from "./story/person";

const t = await wordsIn("zh-CN");

/** Each step begins where the family would: at the first page of its card, on a phone without scripts. */
onStage("embedded", "a family on its own pages, without scripts", (stage) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    const phone = { locale: "zh-CN", width: 360, height: 740, javaScriptEnabled: false } as const;
    ({ page } = await openBrowserTab(browser, stage.site.address, phone));
  });
  afterAll(() => browser?.close());

  const rows = (text: string, values: unknown[] = [stage.cast.here.child]) =>
    madeBySql(stage, text, values) as Promise<Record<string, unknown>[]>;
  const tap = (what: Locator) => Promise.all([page.waitForEvent("domcontentloaded"), what.first().click()]);
  const formOf = (intent: string) => page.locator(`form:has([name="intent"][value="${intent}"])`);
  const send = (intent: string) => tap(formOf(intent).locator("button"));
  const saying = () => page.locator("main").innerText();
  const enter = async () => {
    await page.context().clearCookies();
    await page.goto(paths.familyCard(TOKENS.family));
    await page.locator('[name="code"]').fill(FAMILY_CODE);
    await tap(page.locator("main form button"));
    expect(new URL(page.url()).pathname).toBe(paths.family);
  };

  it("a wrong code opens nothing, and the right one shows who calls when", async () => {
    await page.goto(paths.familyCard(TOKENS.family));
    await page.locator('[name="code"]').fill("9999");
    await tap(page.locator("main form button"));
    expect(new URL(page.url()).pathname).not.toBe(paths.family);
    expect(await saying()).not.toContain("小雨");
    await ahead(stage);
    await enter();
    expect(await saying()).toMatch(/小雨/);
    expect(await saying()).toContain("19:00");
  });

  it("another time is asked for, with a reason, and the school has the request", async () => {
    await ahead(stage);
    await enter();
    await tap(page.locator('a[href^="/family/move/"]'));
    await send("ask");
    expect(await page.locator("#ask-errors").count()).toBe(1);
    await page.locator('[name="reason"]').first().check();
    const wishes = page.locator('[name="wishes"]');
    if (await wishes.count()) await wishes.first().check();
    else await page.locator('[name="cannot"]').check();
    await send("ask");
    expect(await saying()).toContain(t("moves:notice.asked"));
    expect(
      await rows("SELECT state::text FROM move_requests WHERE child_id = $1 AND state = 'OPEN'"),
    ).toHaveLength(1);
  });

  it("a call home is booked and given up again", async () => {
    await openRoom(stage);
    await enter();
    await page.goto(paths.familyCalls);
    await page.locator('[name="when"]').first().check();
    await send("book");
    const booked =
      "SELECT state::text FROM parent_calls WHERE child_id = $1 AND booked_member_id IS NOT NULL AND starts_at > '2026-11-23'";
    expect(await rows(booked)).toEqual([{ state: "PLANNED" }]);
    await page.goto(paths.familyCalls);
    await send("giveUp");
    expect(await rows(booked)).toEqual([{ state: "CANCELLED" }]);
  });

  it("text messages are chosen, and the page says so when it is opened again", async () => {
    await enter();
    await page.goto(paths.familyDetails);
    await page.locator('[name="channel"][value="SLIP"]').check();
    await send("texts");
    expect(await saying()).toContain(t("familyTexts:own.saved"));
    expect(await rows("SELECT channel::text, how::text FROM family_choices WHERE child_id = $1")).toEqual([
      { channel: "SLIP", how: "PAGE" },
    ]);
    expect(await page.locator('[name="channel"][value="SLIP"]').isChecked()).toBe(true);
  });

  it("the agreement is read and signed once", async () => {
    const signed = "SELECT way::text FROM agreement_signatures WHERE member_id = $1 AND party = 'GUARDIAN'";
    await rows("DELETE FROM agreement_signatures WHERE id = $1", [stage.cast.here.guardianSigned]);
    await enter();
    await tap(page.locator('a[href^="/family/agreement/"]'));
    expect(await saying()).toContain(t("agreements:rule.stop"));
    await send("sign");
    expect(await rows(signed, [stage.cast.here.member])).toEqual([{ way: "SCREEN" }]);
    expect(await formOf("sign").count()).toBe(0);
  });

  it("permission is withdrawn in two taps, and nobody calls any more", async () => {
    await ahead(stage);
    await enter();
    await tap(page.locator(`a[href="${paths.familyStop}"]`));
    await send("stop");
    expect(
      await rows(
        "SELECT 1 FROM permissions WHERE child_id = $1 AND kind = 'PARTICIPATION' AND granted AND withdrawn_at IS NULL",
      ),
    ).toEqual([]);
    await page.goto(paths.family);
    expect(await page.locator('a[href^="/family/move/"]').count()).toBe(0);
  });
});
