/** What a page shows to somebody, taken from its HTML as React wrote it. */
import { unescaped } from "./html";

const VOID = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
/** Attributes that are read out or shown. */
const READ = /\s(?:aria-label|title|placeholder|alt|content)="([^"]*)"/g;

export interface Shown {
  lang: string;
  /** Texts and read attributes in the page's own language: what says that it is in another one is left out. */
  texts: string[];
  classes: Set<string>;
  /** Addresses that links of this site lead to, without fragments. */
  links: string[];
}

interface Open {
  tag: string;
  lang: string;
}

export function shownIn(html: string): Shown {
  const page = html.replaceAll("<!-- -->", "").replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
  const lang = attribute(/<html\b([^>]*)>/.exec(page)?.[1] ?? "", "lang") ?? "";
  const shown: Shown = { lang, texts: [], classes: new Set(), links: [] };
  const open: Open[] = [];
  for (const [, text = "", close, tag = "", head = ""] of page.matchAll(
    /([^<]*)<(?:!doctype[^>]*|(\/)?([a-zA-Z][\w:-]*)((?:"[^"]*"|[^>"])*))>/gi,
  )) {
    const here = open.at(-1)?.lang ?? lang;
    const words = unescaped(text).trim();
    if (words && here === lang) shown.texts.push(words);
    if (close) {
      while (open.length > 0 && open.pop()?.tag !== tag);
      continue;
    }
    if (!tag) continue;
    const own = attribute(head, "lang") ?? here;
    for (const name of (attribute(head, "class") ?? "").split(" ")) if (name) shown.classes.add(name);
    if (own === lang && (tag !== "meta" || /name="description"|property="og:(title|description)"/.test(head)))
      for (const [, words = ""] of head.matchAll(READ)) shown.texts.push(unescaped(words));
    const href = tag === "a" ? attribute(head, "href") : null;
    if (href?.startsWith("/")) shown.links.push(href.replace(/#.*$/, ""));
    if (!VOID.has(tag) && !head.endsWith("/")) open.push({ tag, lang: own });
  }
  return shown;
}

function attribute(head: string, name: string): string | null {
  const found = head.match(new RegExp(`\\s${name}="([^"]*)"`, "i"));
  return found ? unescaped(found[1] ?? "") : null;
}

const RAW_KEY = /^[a-z][a-zA-Z]*([.:][a-zA-Z0-9_]+)+$/;
const RAW_CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;
const BROKEN = /\bundefined\b|\bNaN\b|\[object|\{\{|Invalid Date|\uFFFD/;

/** Keys, codes and accidents: what only a program reads. */
export const isRaw = (text: string) => RAW_KEY.test(text) || RAW_CODE.test(text) || BROKEN.test(text);

const HAN = /\p{Script=Han}+/gu;
const LATIN = /[A-Za-z]{2,}/g;

/** The runs of characters of the other language. */
export const foreignIn = (text: string, lang: string): string[] =>
  text.match(lang === "en" ? HAN : LATIN) ?? [];
