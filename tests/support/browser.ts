import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { localeCookie } from "~/http/locale.server";
import type { Locale } from "~/i18n/locale";
import { findChromium } from "./chromium.mjs";

/** Nothing may leave this machine or write into a profile of its own accord. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Milliseconds that a page or a control is waited for; a busy machine is no failure. */
const PATIENCE = 20_000;

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium is missing: install it, or set CHROMIUM to its program.");
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Reading {
  locale: Locale;
  width: number;
  height: number;
  dark?: boolean;
  javaScriptEnabled?: boolean;
}

export interface Tab {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of: errors, refused sources, answers that are the site's fault. */
  complaints: string[];
}

/** A browser of its own: no cookie is shared with another tab. */
export async function openBrowserTab(
  browser: Browser,
  address: string,
  { locale, width, height, dark = false, javaScriptEnabled = true }: Reading,
): Promise<Tab> {
  const context = await browser.newContext({
    baseURL: address,
    locale: locale === "en" ? "en-GB" : "zh-CN",
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    hasTouch: width < 600,
    // A colour that is still on its way is nobody's to judge.
    reducedMotion: "reduce",
    javaScriptEnabled,
  });
  context.setDefaultTimeout(PATIENCE);
  // Whoever reads here has chosen the language; an account that was made in another one does not change it.
  const [chosen = ""] = (await localeCookie.serialize(locale)).split(";");
  const [name = "", value = ""] = chosen.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: address }]);
  const complaints: string[] = [];
  context.on("console", (message) => {
    // The browser reports every refusal; the tests expect those that they ask for.
    const expected = /the server responded with a status of (403|404|409|422)/.test(message.text());
    if (message.type() === "error" && !expected) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("response", (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  return { context, page: await context.newPage(), complaints };
}
