import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { withViewer } from "~/data/work.server";
import { paths } from "~/http/paths";
import { aMatch, aSchool, aVolunteer, NOW } from "../factories";
import type { TestDatabase } from "./databases";

export const MENTOR = { email: "mentor.offline@example.org", password: "correct horse battery" };
/** Days without a planned contact, of which a mentor writes. */
export const DAYS = ["2026-11-20", "2026-11-21", "2026-11-22"] as const;

/** A mentor of one child, with a password. */
export async function aMentor(given: TestDatabase, email = MENTOR.email) {
  const passwordHash = await hashPassword(MENTOR.password);
  return withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async ({ tx }) => {
    const school = await aSchool(tx);
    const volunteer = await aVolunteer(tx, { school, email });
    await tx.person.update({ where: { id: volunteer.person.id }, data: { passwordHash } });
    return aMatch(tx, { school, volunteer, child: { name: "白小满" } });
  });
}

export async function signIn(page: Page, email = MENTOR.email) {
  await page.goto(paths.signIn);
  await page.fill('[name="email"]', email);
  await page.fill('[name="password"]', MENTOR.password);
  await Promise.all([page.waitForURL("**/volunteer**"), page.press('[name="password"]', "Enter")]);
}

/** The worker is there and the page that it answers with is kept. */
export async function isReadyForOffline(page: Page) {
  await page.goto(paths.ownCheckIns);
  const kept = () =>
    page.evaluate(async () => {
      const files = await (await caches.open("check-ins")).keys();
      const ends = files.map(({ url }) => /[^.]*$/.exec(new URL(url).pathname)?.[0] ?? "");
      // Whoever moved on while it began has a page without it; it answers the next one all the same.
      const worker = (await navigator.serviceWorker.getRegistration())?.active?.state;
      return { worker, files: [...new Set(ends)].sort() };
    });
  const ready = { worker: "activated", files: ["/volunteer/offline", "css", "js"] };
  await vi.waitFor(async () => expect(await kept()).toEqual(ready), { timeout: 20_000, interval: 100 });
}

/** Fills the form of a contact that was not planned, and leaves it unsent. */
export async function write(page: Page, match: string, day: string, note: string) {
  await page.goto(paths.checkIn(match));
  const pick = (name: string, value: string) =>
    page.locator(`[name="${name}"][value="${value}"]`).first().check();
  await page.locator('[data-check-in] [name="note"]').waitFor();
  if (await page.locator('[name="contactId"][value="OTHER"]').count()) await pick("contactId", "OTHER");
  await page.fill('[name="happenedOn"]', day);
  await pick("mode", "CALL");
  await pick("minutes", "20");
  await pick("mood", "4");
  await pick("concern", "NONE");
  await page.fill('[name="note"]', note);
}

export const press = (page: Page) => page.locator("[data-check-in] .btn.primary").click();

/** The states of the check-ins on this phone by their days, as the page shows them; of one match, or of all. */
export async function statesOnPhone(page: Page, match = ""): Promise<Record<string, string>> {
  return page.evaluate((of) => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-entry]")];
    const ofMatch = rows.filter((row) => (row.dataset.match ?? "").includes(of));
    return Object.fromEntries(
      ofMatch.map((row) => [
        /\d{4}-\d\d-\d\d/.exec(row.textContent ?? "")?.[0] ?? "",
        row.dataset.state ?? "",
      ]),
    );
  }, match);
}

/** What the school has, by day. */
export async function sent(given: TestDatabase, match: string): Promise<Record<string, string[]>> {
  const rows = await given.superuser((sql) =>
    sql.query<{ day: string; note: string }>(
      "SELECT happened_on::text AS day, note FROM check_ins WHERE match_id = $1 ORDER BY submitted_at",
      [match],
    ),
  );
  const byDay: Record<string, string[]> = {};
  for (const { day, note } of rows) byDay[day] = [...(byDay[day] ?? []), note];
  return byDay;
}
