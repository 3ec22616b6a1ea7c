import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import type { Frame } from "~/http/frame.server";
import { defaultLocale } from "~/i18n/locale";
import type titles from "~/i18n/zh-CN/titles";
import { failureOf } from "./failure";
import { isPublic, publicHead } from "./public-head";
import { sayIn } from "./say-in";

export type TitleKey = Exclude<keyof typeof titles, "of">;

/**
 * The `meta` of a page: its own title in the reader's language. The title names no person, because a browser's
 * history outlives the sign-out; parameters of the address may stand in it (`{{step}}`).
 */
export function pageTitle(page: TitleKey) {
  return (args: MetaArgs): MetaDescriptor[] =>
    args.error
      ? failureTitle(args)
      : [{ title: titleOf(page, args) }, ...searchOf(page, args), ...refreshOf(args)];
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

const NO_INDEX: MetaDescriptor = { name: "robots", content: "noindex" };

/** Only what invites people may be found by searching; a personal link must not be. */
function searchOf(page: TitleKey, args: MetaArgs): MetaDescriptor[] {
  const frame = frameOf(args);
  return isPublic(page) && frame ? publicHead(page, titleOf(page, args), frame) : [NO_INDEX];
}

const frameOf = ({ matches }: MetaArgs) => matches.find(({ id }) => id === "root")?.data as Frame | undefined;

function titleOf(page: TitleKey, args: MetaArgs): string {
  const say = sayIn(frameOf(args)?.locale ?? defaultLocale, "titles");
  return say("of", { page: say(page, { step: args.params.step ?? "" }) });
}
