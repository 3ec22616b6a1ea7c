import { paths } from "~/http/paths";
import type { Answer } from "../support/tab";
import type { Expected } from "./access-rows";

/** The four ways to ask for a page, and the two ways to send a form to it. */
export const WAYS = ["html", "data", "leaf", "post", "postData"] as const;
export type Way = (typeof WAYS)[number];

/** Whoever has to sign in first gets these forms back, with what was typed, instead of being led away from it. */
const KEEPS_TYPED = /^\/volunteer\/matches\/[^/]+\/check-in(\?|$)/;

interface Asked {
  path: string;
  has: { loader: boolean; action: boolean };
}

/** Status and place of the answer that this viewer must get; a form that asks for nothing known is not found. */
export function expectedAnswer(expected: Expected, way: Way, { path, has }: Asked): string {
  const isData = way === "data" || way === "leaf" || way === "postData";
  if (way === "leaf" && !has.loader) return "200";
  if (way === "post" || way === "postData") {
    if (!has.action) return "405";
    if (expected === "sign-in" && KEEPS_TYPED.test(path)) return "401";
    // The tablet without its session leads away before anything is read.
    const turnedAway = expected === 403 || expected === "sign-in" || expected === paths.cornerOver;
    if (!turnedAway) return "404";
  }
  if (typeof expected === "number") return String(expected);
  const back = way === "post" || way === "postData" ? path.replace(/\?.*$/, "") : path;
  const to = expected === "sign-in" ? paths.signInTo(back) : expected;
  return `${isData ? 202 : 302} ${to}`;
}

export const outcomeOf = ({ status, location }: Answer) => `${status} ${location}`.trim();

/** The answer without what differs from one request, or from one address, to the next. */
export function withoutAddress({ status, headers, text }: Answer, address: string): string {
  const [path = ""] = address.split("?");
  const requestId = String(headers["x-request-id"]);
  const policy = String(headers["content-security-policy"]);
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? requestId;
  const told = [path, encodeURIComponent(path)].reduce((rest, form) => rest.replaceAll(form, "PATH"), text);
  return [
    status,
    headers["content-type"],
    told.replaceAll(requestId, "REQUEST").replaceAll(nonce, "NONCE"),
  ].join("\n");
}
