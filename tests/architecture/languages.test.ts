import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createInstance } from "i18next";
import { afterAll, beforeAll, expect, test } from "vitest";
import { i18nOptions, resources } from "~/i18n/resources";
import { languagesIn, modulesFor } from "../../app/cli/languages.mjs";
import { root } from "./sources";

const I18N = path.join(root, "app", "i18n");
/** Of a language that nobody speaks: each letter of English with an accent. */
const ODD = "en-XA";
const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú" };

let folder: string;

/** A copy of app/i18n with one folder more, and nothing edited. */
beforeAll(() => {
  // Beside the real one, so that its files find the packages and the modules that they import.
  folder = fs.mkdtempSync(path.join(root, "app", "generated", "odd-"));
  fs.cpSync(I18N, folder, { recursive: true });
  fs.cpSync(path.join(I18N, "en"), path.join(folder, ODD), { recursive: true });
  fs.writeFileSync(
    path.join(folder, ODD, "language.ts"),
    `import type { Language } from "../language";\nexport default { name: "Énglísh", tag: "en-XA", writing: "latin" } satisfies Language;\n`,
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

type Texts = { [name: string]: string | Texts };
const accented = (node: string | Texts): string | Texts =>
  typeof node === "string"
    ? node.replace(
        /(\{\{.*?\}\}|<.*?>)|[aeiou]/g,
        (letter, mark?: string) => mark ?? accents[letter] ?? letter,
      )
    : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, accented(value)]));

const keysOf = (node: Texts, at = ""): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [`${at}${key}`] : keysOf(value, `${at}${key}.`),
  );

test("a third language is one folder: it is found, has every text, and is spoken", async () => {
  const found = languagesIn(folder);
  expect(found.map(({ locale }) => locale)).toEqual(["zh-CN", "en", ODD]);
  for (const [name, text] of Object.entries(modulesFor(found, ".")))
    fs.writeFileSync(path.join(folder, name), text);

  const at = (name: string) => import(/* @vite-ignore */ pathToFileURL(path.join(folder, name)).href);
  const { locales, about } = await at("languages.ts");
  expect(locales).toContain(ODD);
  expect(about[ODD].name).toBe("Énglísh");
  const texts = (await at("catalogues.ts")).resources as Record<string, Texts>;
  expect(keysOf(texts[ODD] ?? {})).toEqual(keysOf(resources.en as unknown as Texts));

  const i18n = createInstance();
  await i18n.init({
    ...i18nOptions,
    supportedLngs: locales,
    resources: { ...resources, [ODD]: accented(texts[ODD] ?? {}) as Texts },
  });
  expect(i18n.getFixedT(ODD, "site")("contact.title")).toBe("Cóntáct");
});

test("a folder without a catalogue is told by name", () => {
  const whole = path.join(folder, ODD, "landing.ts");
  fs.rmSync(whole);
  const [, english, odd] = languagesIn(folder);
  expect(english?.catalogues.filter((name: string) => !odd?.catalogues.includes(name))).toEqual(["landing"]);
});

test("what is not in a language folder is no language, and parts of a catalogue are no catalogues", () => {
  const empty = fs.mkdtempSync(path.join(os.tmpdir(), "languages-"));
  fs.mkdirSync(path.join(empty, "notes"));
  expect(languagesIn(empty)).toEqual([]);
  fs.rmSync(empty, { recursive: true });
  expect(languagesIn(I18N)[0]?.catalogues).not.toContain("trailPerson");
});
