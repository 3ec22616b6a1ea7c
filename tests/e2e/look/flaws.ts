import type { Page } from "playwright-core";

/** A run of Chinese characters that an English page may show, because people or places are called so. */
export type MayShow = (run: string) => boolean;

interface Seen {
  lang: string;
  scrolls: string | null;
  clipped: string[];
  /** Reaches past the edge of what holds it. */
  spilt: string[];
  /** Words squeezed into a column of single letters. */
  squeezed: string[];
  texts: string[];
}

const RAW_KEY = /^[a-z][a-zA-Z]*([.:][a-zA-Z0-9_]+)+$/;
const RAW_CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;
const BROKEN = /\bundefined\b|\bNaN\b|\[object|\{\{|Invalid Date|\uFFFD/;
const HAN = /\p{Script=Han}+/gu;

/** What is wrong with a page as it stands, in words; nothing where it is right. */
export async function flawsOf(page: Page, lang: string, mayShow: MayShow): Promise<string[]> {
  const seen = await page.evaluate(look);
  const raw = seen.texts.filter((text) => RAW_KEY.test(text) || RAW_CODE.test(text) || BROKEN.test(text));
  const chinese = lang === "en" ? seen.texts.filter((text) => !(text.match(HAN) ?? []).every(mayShow)) : [];
  return [
    ...(seen.lang === lang ? [] : [`says that it is in ${seen.lang}`]),
    ...(seen.scrolls === null ? [] : [`scrolls sideways: ${seen.scrolls}`]),
    ...seen.clipped.map((what) => `is cut off: ${what}`),
    ...seen.spilt.map((what) => `reaches past its card: ${what}`),
    ...seen.squeezed.map((what) => `stands letter below letter: ${what}`),
    ...raw.map((text) => `shows what only a program reads: ${text}`),
    ...chinese.map((text) => `is Chinese on an English page: ${text}`),
  ];
}

/** Runs in the browser. */
function look(): Seen {
  const root = document.scrollingElement ?? document.documentElement;
  const width = window.innerWidth;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const all = [...document.body.querySelectorAll("*")];
  const outside = all.filter(
    (element) => shown(element) && element.getBoundingClientRect().right > width + 1,
  );
  const controls = document.querySelectorAll<HTMLElement>("button, a.btn, summary, nav a, label, th, .chip");
  const clipped = [...controls].filter(
    (element) =>
      shown(element) &&
      !element.matches(".sr, .skip") &&
      !element.closest(".sr") &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2) &&
      getComputedStyle(element).overflow !== "visible",
  );
  const spilt = [...document.querySelectorAll(".chip, .btn")].filter((element) => {
    const holder = element.closest(".card, .list, main");
    return (
      shown(element) &&
      holder &&
      element.getBoundingClientRect().right > holder.getBoundingClientRect().right + 1
    );
  });
  const squeezed = all.filter((element) => {
    const words = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? "").trim().length > 5,
    );
    if (!words || !shown(element) || element.closest(".sr, svg")) return false;
    const { width: wide, height } = element.getBoundingClientRect();
    const { fontSize, display } = getComputedStyle(element);
    const letter = Number.parseFloat(fontSize);
    return display !== "inline" && wide < letter * 2 && height > letter * 6;
  });
  // A language is called by its own name, in its own language.
  const elsewhere = (element: Element | null | undefined) =>
    element?.closest("[lang]")?.getAttribute("lang") !== document.documentElement.lang;
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest("style") || elsewhere(node.parentElement)) continue;
    const text = node.textContent?.trim();
    if (text) texts.push(text);
  }
  for (const element of all) {
    if (elsewhere(element)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      const text = element.getAttribute(name)?.trim();
      if (text) texts.push(text);
    }
  }
  return {
    lang: document.documentElement.lang,
    scrolls: root.scrollWidth > width ? outside.slice(-1).map(nameOf).join() || "somewhere" : null,
    clipped: clipped.map(nameOf),
    spilt: spilt.map(nameOf),
    squeezed: squeezed.map(nameOf),
    texts,
  };
}
