import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/http/paths";
import { runOffline } from "../drills/offline/ground";
import { NOW } from "../factories";
import { onDatabase } from "../support/databases";
import { type Gate, openGate } from "../support/gate";
import {
  aMentor,
  DAYS,
  isReadyForOffline,
  MENTOR,
  press,
  sent,
  signIn,
  statesOnPhone,
  write,
} from "../support/offline-scene";
import { openPhone, type Phone } from "../support/phone";
import { openTestSite, type TestSite } from "../support/site";

/** A busy machine is no failure. */
const PATIENT = { timeout: 20_000 };

onDatabase("embedded", "a check-in without a network", (given) => {
  let site: TestSite;
  let gate: Gate;
  let phone: Phone;
  let match: string;

  beforeAll(async () => {
    match = (await aMentor(given)).match.id;
    site = await openTestSite({ database: given.site, now: NOW });
    gate = await openGate(site.address);
    phone = await openPhone(gate.address);
    await signIn(phone.page);
    await isReadyForOffline(phone.page);
  });
  afterAll(async () => {
    await phone?.close();
    await gate?.close();
    await site?.close();
  });

  test("is kept on the phone, which says so", async () => {
    await gate.cut();
    for (const day of DAYS) {
      await write(phone.page, match, day, `note of ${day}`);
      await press(phone.page);
      await phone.page.waitForURL(`**${paths.ownCheckIns}`);
      await expect.poll(() => statesOnPhone(phone.page), PATIENT).toMatchObject({ [day]: "WAITING" });
    }
    expect(await sent(given, match)).toEqual({});
  });

  test("outlives the browser, is sent once when the network is back, and asks where it was changed elsewhere", async () => {
    const elsewhere = await site.signIn(MENTOR.email, MENTOR.password);
    const saved = await elsewhere.post(paths.checkIn(match), {
      intent: "save",
      contactId: "OTHER",
      happenedOn: DAYS[1],
      note: "written on the laptop",
    });
    expect(saved.status).toBe(302);
    await phone.kill();
    await phone.open();
    await phone.page.goto(paths.ownCheckIns);
    await expect
      .poll(() => statesOnPhone(phone.page), PATIENT)
      .toEqual(Object.fromEntries(DAYS.map((d) => [d, "WAITING"])));
    await gate.mend();
    await phone.page.goto(paths.ownCheckIns);
    if (phone.page.url().includes("sign-in")) {
      await signIn(phone.page);
      await phone.page.goto(paths.ownCheckIns);
    }
    await expect
      .poll(() => statesOnPhone(phone.page), PATIENT)
      .toEqual({ [DAYS[0]]: "SENT", [DAYS[1]]: "CHANGED", [DAYS[2]]: "SENT" });
    expect(await sent(given, match)).toEqual({
      [DAYS[0]]: [`note of ${DAYS[0]}`],
      [DAYS[2]]: [`note of ${DAYS[2]}`],
    });
  });

  test("shows both versions side by side, and stores the one that was chosen", async () => {
    const changed = phone.page.locator('[data-state="CHANGED"] a');
    await changed.click();
    const both = phone.page.locator("[data-versions]");
    await both.waitFor();
    const said = await both.innerText();
    expect(said).toContain(`note of ${DAYS[1]}`);
    expect(said).toContain("written on the laptop");
    await press(phone.page);
    await phone.page.waitForURL((url) => url.pathname === paths.ownMatch(match));
    expect(await sent(given, match)).toEqual(
      Object.fromEntries(DAYS.map((day) => [day, [`note of ${day}`]])),
    );
    expect(phone.complaints).toEqual([]);
  });
});

onDatabase("embedded", "a browser that does not say at once which files a page has", (given) => {
  test("keeps the page and its files a little later", async () => {
    await aMentor(given);
    const site = await openTestSite({ database: given.site, now: NOW });
    const phone = await openPhone(site.address);
    try {
      await phone.page.addInitScript(() => {
        const asked = performance.getEntriesByType.bind(performance);
        let first = true;
        performance.getEntriesByType = (type) => {
          if (type !== "resource" || !first) return asked(type);
          first = false;
          return [];
        };
      });
      await signIn(phone.page);
      await isReadyForOffline(phone.page);
    } finally {
      await phone.close();
      await site.close();
    }
  });
});

onDatabase("embedded", "the drill without a network, small", (given) => {
  test("loses nothing and doubles nothing, killed while writing and with everything written", async () => {
    const outcomes = await runOffline(given, 2, () => 0.4);
    expect(outcomes.map(({ lost, doubled, conflictShown }) => ({ lost, doubled, conflictShown }))).toEqual(
      outcomes.map(() => ({ lost: 0, doubled: 0, conflictShown: true })),
    );
  });
});

onDatabase("embedded", "a phone that somebody signs out of", (given) => {
  test("warns of what was not sent, and keeps nothing; a session that ends by itself keeps it", async () => {
    const { match } = await aMentor(given);
    const site = await openTestSite({ database: given.site, now: NOW });
    const phone = await openPhone(site.address);
    const { page } = phone;
    const unsent = page.locator("[data-unsent] [data-text]");
    try {
      await signIn(page);
      await isReadyForOffline(page);
      await write(page, match.id, DAYS[0], "written before the session ended");
      site.goTo(new Date(NOW.getTime() + 15 * 86_400_000));
      await press(page);
      await page.waitForURL((url) => url.pathname === paths.signIn);
      await page.fill('[name="email"]', MENTOR.email);
      await page.fill('[name="password"]', MENTOR.password);
      await page.press('[name="password"]', "Enter");
      await page.waitForURL((url) => url.pathname === paths.ownMatch(match.id));
      expect(await sent(given, match.id)).toEqual({ [DAYS[0]]: ["written before the session ended"] });

      await write(page, match.id, DAYS[1], "half written");
      await page.locator('[data-check-in] [data-state="saved"]').waitFor();
      await page.goto(paths.signOut);
      await expect.poll(() => unsent.innerText(), PATIENT).toContain("1");
      await page.locator('form button[type="submit"]').click();
      await page.waitForURL((url) => url.pathname === paths.signIn);
      const left = () =>
        page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length);
      await expect.poll(left, PATIENT).toBe(0);
    } finally {
      await phone.close();
      await site.close();
    }
  });
});
