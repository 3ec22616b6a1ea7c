import { about, locales } from "~/generated/languages";

export { locales };
export type Locale = (typeof locales)[number];
export const defaultLocale = "zh-CN" satisfies Locale;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** What is reported may be a regional variant; a language that the site does not speak is answered in Chinese. */
export function localeOf(language: string | undefined): Locale {
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  const wished = language ?? "";
  return locales.find((one) => one === wished || primary(one) === primary(wished)) ?? defaultLocale;
}

/** Whether words stand apart and names of places are told in Latin letters. */
export function isLatin(locale: Locale): boolean {
  return about[locale].writing === "latin";
}

/** For `Intl`. */
export function tagOf(locale: Locale): string {
  return about[locale].tag;
}

/** What a language calls itself. */
export function ownNameOf(locale: Locale): string {
  return about[locale].name;
}
