export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh-CN";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** What i18next reports may be a regional variant; everything that is not English is read as Chinese. */
export function localeOf(language: string | undefined): Locale {
  return language?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}
