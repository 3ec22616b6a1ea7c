import { createCookie } from "@remix-run/node";
import { RemixI18Next } from "remix-i18next/server";
import { defaultLocale, isLocale, type Locale, locales } from "~/i18n/locale";
import type { RequestContext } from "./site.server";

/** Names the language of one address, for search engines and for whoever passes an address on. */
export const LANGUAGE_PARAMETER = "lang";

export const localeCookie = createCookie("language", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  maxAge: 31_536_000,
});

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...locales],
    fallbackLanguage: defaultLocale,
    cookie: localeCookie,
    searchParamKey: LANGUAGE_PARAMETER,
    order: ["searchParams", "cookie", "header"],
  },
});

/** The language that the address names, else the reader's choice, else the browser's wish, else Chinese. */
export async function localeOf(request: Request): Promise<Locale> {
  const wished = await detector.getLocale(request);
  return isLocale(wished) ? wished : defaultLocale;
}

/** Keeps this language for whoever has not chosen one yet: nobody's choice is changed by somebody else's link. */
export async function keptLanguage(request: Request, locale: Locale): Promise<string | null> {
  const chosen: unknown = await localeCookie.parse(request.headers.get("Cookie"));
  return isLocale(chosen) ? null : localeCookie.serialize(locale);
}

/** From now on in the language in which the site writes to this person, unless another was chosen on this device. */
export async function speakTo(context: RequestContext, request: Request, language: string): Promise<void> {
  const kept = isLocale(language) ? await keptLanguage(request, language) : null;
  if (kept) context.setCookie(kept);
}
