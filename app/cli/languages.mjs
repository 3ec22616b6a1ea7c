// A language is a folder of app/i18n with a file `language.ts`; each other file in it is a catalogue, except the parts
// that a catalogue imports. This writes down which there are, so that a further language is one folder and no edit.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The language whose catalogues say which keys there are. */
const REFERENCE = "zh-CN";

/** The languages below this folder, the reference first, each with the names of its catalogues. */
export function languagesIn(folder) {
  const locales = fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, "language.ts")))
    .sort((a, b) => Number(b === REFERENCE) - Number(a === REFERENCE) || (a < b ? -1 : 1));
  return locales.map((locale) => ({ locale, catalogues: cataloguesIn(path.join(folder, locale)) }));
}

function cataloguesIn(folder) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const parts = new Set(["language"]);
  for (const file of files) {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    for (const [, part] of text.matchAll(/ from "\.\/(\w+)"/g)) parts.add(part);
  }
  return files.map((file) => file.slice(0, -".ts".length)).filter((name) => !parts.has(name));
}

/** Two modules: what is known of each language, and all of their texts; `from` leads to the folders. */
export function modulesFor(languages, from) {
  const module = (locale, name) => JSON.stringify(`${from}/${locale}/${name}`);
  const about = languages.map(({ locale }, n) => `import l${n} from ${module(locale, "language")};\n`);
  const texts = languages.flatMap(({ locale, catalogues }, n) =>
    catalogues.map((name) => `import ${name}_${n} from ${module(locale, name)};\n`),
  );
  const entries = languages.map(({ locale, catalogues }, n) => {
    const own = catalogues.map((name) => `${name}: ${name}_${n}`).join(", ");
    return `  ${JSON.stringify(locale)}: { ${own} },\n`;
  });
  const names = languages.map(({ locale }) => JSON.stringify(locale));
  return {
    "languages.ts": [
      ...about,
      `export const locales = [${names.join(", ")}] as const;\n`,
      `export const about = { ${names.map((name, n) => `${name}: l${n}`).join(", ")} };\n`,
    ].join(""),
    "catalogues.ts": [...texts, "export const resources = {\n", ...entries, "};\n"].join(""),
  };
}

/** Writes both modules to app/generated, where they are not up to date. */
export function writeLanguages() {
  const to = path.join(root, "app", "generated");
  const modules = modulesFor(languagesIn(path.join(root, "app", "i18n")), "../i18n");
  for (const [name, text] of Object.entries(modules)) {
    const file = path.join(to, name);
    if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
    fs.mkdirSync(to, { recursive: true });
    fs.writeFileSync(file, text);
  }
}
