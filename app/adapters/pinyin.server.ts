import { pinyin } from "pinyin-pro";

/**
 * What a person's name is sorted and searched by: full pinyin, a space, the initials ("王秀兰" → "wangxiulan wxl").
 * Surnames are read as surnames (单 is shan). Latin letters stay as they are, in lower case.
 */
export function nameSortKey(name: string): string {
  return keyOf(name, "head");
}

/** The same for places and schools, where the first character is no surname. */
export function placeSortKey(name: string): string {
  return keyOf(name, "off");
}

function keyOf(text: string, surname: "head" | "off"): string {
  const plain = text.normalize("NFKC").replace(/[\s·•・]+/g, " ");
  const syllables = pinyin(plain, { toneType: "none", type: "array", nonZh: "consecutive", v: true, surname })
    .flatMap((part) => part.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part !== "");
  return `${syllables.join("")} ${syllables.map((syllable) => [...syllable][0]).join("")}`;
}
