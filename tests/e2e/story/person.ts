import { createCookie } from "@remix-run/node";
import type { TFunction } from "i18next";
import { createInstance } from "i18next";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { paths } from "~/http/paths";
import type { Locale } from "~/i18n/locale";
import { i18nOptions, type Namespace } from "~/i18n/resources";
import type { Tab } from "../../support/browser";

export type Words = TFunction<Namespace[]>;

/** The site's own words in one language: `t("account:signIn.submit")`. */
export async function wordsIn(locale: Locale): Promise<Words> {
  const i18n = createInstance();
  await i18n.init({ ...i18nOptions, lng: locale });
  return i18n.getFixedT(locale);
}

export type Fields = Record<string, string | readonly string[]>;

/** Somebody in front of a browser. Every page is complete when it has loaded: no page has scripts. */
export interface Person {
  page: Page;
  t: Words;
  complaints: string[];
  /** A second tab of the same browser. */
  another(): Promise<Person>;
  /** Goes to an address of the site, which must answer with a page. */
  open(path: string): Promise<void>;
  /** Presses what leads to another page, and waits for that page. */
  press(target: Locator): Promise<void>;
  /** Follows the first link of the page with these words. */
  follow(words: string): Promise<void>;
  form(intent: string): Locator;
  /** Fills the form by the names of its fields: what is typed, or which choices are picked. */
  fill(intent: string, fields: Fields): Promise<void>;
  /** Fills the form and presses its button. */
  send(intent: string, button: string, fields?: Fields): Promise<void>;
  unfold(summary: string): Promise<void>;
  /** The address in the code of a card that was just made; only this browser holds it. */
  addressOnCard(): Promise<string>;
  /** What the page says, without the frame around it. */
  said(): Promise<string>;
  sees(...texts: string[]): Promise<void>;
  /** Neither on the page nor anywhere in what was sent. */
  knowsNothingOf(...texts: string[]): Promise<void>;
}

export function personAt({ context, page, complaints }: Tab, t: Words): Person {
  const main = () => page.locator("main");
  const form = (intent: string) =>
    page.locator("form").filter({ has: page.locator(`input[name="intent"][value="${intent}"]`) });

  async function press(target: Locator) {
    await Promise.all([page.waitForEvent("domcontentloaded"), target.click()]);
  }

  async function fill(intent: string, fields: Fields) {
    for (const [name, value] of Object.entries(fields)) await answer(form(intent), name, value);
  }

  return {
    page,
    t,
    complaints,
    press,
    form,
    fill,
    another: async () => personAt({ context, page: await context.newPage(), complaints }, t),
    async open(path) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
    },
    follow: (words) => press(page.getByRole("link", { name: words }).first()),
    async send(intent, button, fields = {}) {
      await fill(intent, fields);
      await press(form(intent).getByRole("button", { name: button, exact: true }));
    },
    unfold: (summary) => page.locator("summary", { hasText: summary }).first().click(),
    async addressOnCard() {
      expect(await page.locator("svg.qr, .qr svg").count()).toBe(1);
      const cookie = (await context.cookies(page.url())).find(({ name }) => name === "card");
      const { secret }: { secret: string } = await createCookie("card").parse(`card=${cookie?.value}`);
      return paths.familyCard(secret);
    },
    said: () => main().innerText(),
    async sees(...texts) {
      const said = await main().innerText();
      for (const text of texts) expect(said).toContain(text);
    },
    async knowsNothingOf(...texts) {
      const sent = await page.content();
      for (const text of texts) expect(sent).not.toContain(text);
    },
  };
}

async function answer(form: Locator, name: string, value: string | readonly string[]) {
  const fields = form.locator(`[name="${name}"]`);
  const kind = await fields.first().evaluate((field) => field.getAttribute("type") ?? field.tagName);
  if (kind === "SELECT") return fields.selectOption(value);
  if (kind !== "radio" && kind !== "checkbox") return fields.fill(String(value));
  for (const choice of typeof value === "string" ? [value] : value) {
    await form.locator(`[name="${name}"][value="${choice}"]`).check();
  }
}
