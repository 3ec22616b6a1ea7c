// Makes app/adapters/frequent-passwords.server.ts anew. In an empty folder: npm pack @zxcvbn-ts/language-common, unpack it, then
// node app/cli/frequent-passwords.mjs FOLDER/package/src/passwords.json > app/adapters/frequent-passwords.server.ts
import fs from "node:fs";
import zlib from "node:zlib";

const [, , file] = process.argv;
const ranked = [...new Set(JSON.parse(fs.readFileSync(file, "utf8")).map((word) => word.toLowerCase()))];
const frequent = ranked.filter((word) => word.length >= 5).slice(0, 10_000);
const long = ranked.filter((word) => word.length >= 10);
const words = [...new Set([...frequent, ...long])].sort();
const packed = zlib.brotliCompressSync(words.join("\n"), {
  params: { [zlib.constants.BROTLI_PARAM_LGWIN]: 24 },
});
process.stdout.write(`// Made by app/cli/frequent-passwords.mjs from @zxcvbn-ts/language-common 4.1.3 (MIT): ${words.length} passwords
// that are tried first by whoever guesses: the 10,000 most frequent of five characters and more, and all of ten and more.
// Sorted, one a line, brotli, base64.
export const COMMON_PASSWORDS =
  "${packed.toString("base64")}";
`);
