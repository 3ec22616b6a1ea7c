import { createCookie } from "@remix-run/node";
import { RemixI18Next } from "remix-i18next/server";
import { defaultLocale, isLocale, type Locale, locales } from "~/i18n/locale";

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
    order: ["cookie", "header"],
  },
});

/** The reader's choice, else the browser's wish, else Chinese. */
export async function localeOf(request: Request): Promise<Locale> {
  const wished = await detector.getLocale(request);
  return isLocale(wished) ? wished : defaultLocale;
}
