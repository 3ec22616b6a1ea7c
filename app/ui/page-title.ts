import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import { createInstance } from "i18next";
import type { Frame } from "~/http/frame.server";
import { defaultLocale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";
import type titles from "~/i18n/zh-CN/titles";
import { failureOf } from "./failure";

export type TitleKey = Exclude<keyof typeof titles, "of">;

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

/**
 * The `meta` of a page: its own title in the reader's language. The title names no person, because a browser's
 * history outlives the sign-out; parameters of the address may stand in it (`{{step}}`).
 */
export function pageTitle(page: TitleKey) {
  return (args: MetaArgs): MetaDescriptor[] =>
    args.error
      ? failureTitle(args)
      : [{ title: titleOf(page, args) }, ...privateUnless(page), ...refreshOf(args)];
}

/** For the root: pages that failed, and whatever has no title of its own. */
export function failureTitle(args: MetaArgs): MetaDescriptor[] {
  const status = isRouteErrorResponse(args.error) ? args.error.status : 500;
  return [{ title: titleOf(args.error ? failureOf(status) : "home", args) }, NO_INDEX];
}

/**
 * A page whose loader says `refresh` looks again after so many seconds, script or no script. The address is named, because
 * after a form it ends in a fragment, and a browser that refreshes such a one only scrolls.
 */
function refreshOf({ data, location }: MetaArgs): MetaDescriptor[] {
  if (typeof data !== "object" || data === null || !("refresh" in data)) return [];
  if (typeof data.refresh !== "number") return [];
  return [{ httpEquiv: "refresh", content: `${data.refresh};url=${location.pathname}${location.search}` }];
}

const PUBLIC: readonly TitleKey[] = [
  "home",
  "quiz",
  "safety",
  "refer",
  "signUp",
  "permissionTexts",
  "riskPolicies",
  "verify",
];
const NO_INDEX: MetaDescriptor = { name: "robots", content: "noindex" };

/** Only what invites people may be found by searching; a personal link must not be. */
function privateUnless(page: TitleKey): MetaDescriptor[] {
  return PUBLIC.includes(page) ? [] : [NO_INDEX];
}

function titleOf(page: TitleKey, { matches, params }: MetaArgs): string {
  const root = matches.find(({ id }) => id === "root")?.data as Frame | undefined;
  const say = i18n.getFixedT(root?.locale ?? defaultLocale, "titles");
  return say("of", { page: say(page, { step: params.step ?? "" }) });
}
