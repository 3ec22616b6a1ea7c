import { describe, expect, test } from "vitest";
import { locales } from "~/i18n/locale";
import { type Namespace, resources } from "~/i18n/resources";

type Leaf = [key: string, text: string];

const namespaces = Object.keys(resources.en) as Namespace[];
const PLURAL = /_(one|other|zero|two|few|many)$/;
const isText = (value: unknown): value is string => typeof value === "string";

function leavesOf(node: object, path = ""): Leaf[] {
  return Object.entries(node).flatMap(([name, value]): Leaf[] =>
    isText(value) ? [[`${path}${name}`, value]] : leavesOf(value as object, `${path}${name}.`),
  );
}

const zh = namespaces.flatMap((ns) => leavesOf(resources["zh-CN"][ns], `${ns}:`));
const en = namespaces.flatMap((ns) => leavesOf(resources.en[ns], `${ns}:`));

const keysOf = (leaves: Leaf[]) => [...new Set(leaves.map(([key]) => key.replace(PLURAL, "")))].sort();
const variablesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name))].sort();
const tagsOf = (text: string) => [...text.matchAll(/<(\/?\w+)\s*\/?>/g)].map(([, tag]) => tag).sort();
const wordsOf = (text: string) => text.replace(/\{\{[^}]*\}\}|<[^>]*>/g, " ");

/** Names and codes that stay as they are in a Chinese sentence. */
const LATIN = [
  "Heartbridge",
  "English",
  "A",
  "B",
  "C",
  "MR",
  "ID",
  "QR",
  "KB",
  // Kinds of files, by the ends of their names.
  "xlsx",
  "ics",
  "http",
  "https",
  "CSV",
  "PDF",
  "OPPO",
  "vivo",
  "Outlook",
  "Mac",
];
/** English texts that are there to be read by someone who reads Chinese, or that name the site. */
const HAN = ["common:brand.both", "permissions:chinese"];

describe("catalogues", () => {
  test.each(locales)("%s has every key", (locale) => {
    const own = namespaces.flatMap((ns) => leavesOf(resources[locale][ns], `${ns}:`));
    expect(keysOf(own)).toEqual(keysOf(zh));
  });

  test("a counted text has one form in Chinese and both in English", () => {
    const forms = (leaves: Leaf[], form: string) =>
      leaves.filter(([key]) => key.endsWith(form)).map(([key]) => key.replace(PLURAL, ""));
    expect(forms(en, "_one").sort()).toEqual(forms(en, "_other").sort());
    expect(forms(zh, "_one")).toEqual([]);
    expect(forms(zh, "_other").sort()).toEqual(forms(en, "_other").sort());
  });

  test("no text is empty or has loose spaces", () => {
    // An English text may end in a space where another text follows it on the line.
    const loose = [...zh, ...en.map(([key, text]): Leaf => [key, text.replace(/ $/, "")])];
    expect(loose.filter(([, text]) => text.trim() !== text || text === "" || / {2}/.test(text))).toEqual([]);
  });

  test("both languages put in the same values and the same marks", () => {
    const byKey = new Map(zh);
    const different = en.filter(([key, text]) => {
      const chinese = byKey.get(key) ?? byKey.get(key.replace(/_one$/, "_other")) ?? "";
      // "One day" may leave out the number.
      const own = variablesOf(text).concat(key.endsWith("_one") ? ["count"] : []);
      const wanted = variablesOf(chinese).concat(key.endsWith("_one") ? ["count"] : []);
      return (
        `${[...new Set(own)].sort()} ${tagsOf(text)}` !== `${[...new Set(wanted)].sort()} ${tagsOf(chinese)}`
      );
    });
    expect(different).toEqual([]);
  });

  test("Chinese texts have no English words and no half-width punctuation between characters", () => {
    const latin = zh.filter(([, text]) =>
      (wordsOf(text).match(/[A-Za-z]+/g) ?? []).some((word) => !LATIN.includes(word.replace(/\d+$/, ""))),
    );
    expect(latin).toEqual([]);
    const punctuation = zh.filter(([, text]) =>
      /\p{Script=Han}\s?[,;:!?()]|[,;:!?()]\s?\p{Script=Han}/u.test(wordsOf(text)),
    );
    expect(punctuation).toEqual([]);
  });

  test("English texts have no Chinese characters and no full-width punctuation", () => {
    const han = en.filter(
      ([key, text]) =>
        !HAN.includes(key) && /[\p{Script=Han}，。；：！？（）、“”]/u.test(text.replace(/[“”]/g, "")),
    );
    expect(han).toEqual([]);
  });
});
