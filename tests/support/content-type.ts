import type { Answer } from "./tab";

/** Kinds of content that are text, or XML, and mean nothing without the name of their characters (RFC 9110, 8.3.2). */
const TEXT = /^(text\/|application\/(javascript|xml|xhtml)|[\w.-]+\/[\w.-]+\+xml)/;

/** What is wrong with how an answer says what it holds, or null: every body has a type, and every text its characters. */
export function untyped({ headers, text }: Answer): string | null {
  if (text === "") return null;
  const type = headers["content-type"];
  if (!type) return "no type";
  return TEXT.test(type) && !/;\s*charset=utf-8$/i.test(type) ? type : null;
}
