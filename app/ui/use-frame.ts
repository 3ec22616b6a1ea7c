import { useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Frame } from "~/http/frame.server";
import { formatOnBothClocks, formatShortDateTime } from "~/i18n/format";
import { defaultLocale, isLatin, type Locale, localeOf } from "~/i18n/locale";

const NOTHING: Frame = {
  locale: defaultLocale,
  origin: "",
  path: "/",
  done: null,
  refused: null,
  now: new Date(0),
  requestId: "",
  demoMailbox: false,
  person: null,
};

/** What the root's loader knows about this page; empty on an error page whose root loader failed. */
export function useFrame(): Frame {
  return (useRouteLoaderData("root") as Frame | undefined) ?? NOTHING;
}

export function useLocale(): Locale {
  return localeOf(useTranslation().i18n.language);
}

/** Picks the language's own name of a place or a school. */
export function useNameOf(): (named: { nameZh: string; nameEn: string }) => string {
  const locale = useLocale();
  return ({ nameZh, nameEn }) => (isLatin(locale) ? nameEn : nameZh);
}

/** Says a time of a school, and on the reader's own clock too where that is another one. */
export function useSchoolTime(write = formatShortDateTime): (value: Date, zone: string) => string {
  const locale = useLocale();
  const own = useFrame().person?.timeZone ?? null;
  return (value, zone) => formatOnBothClocks(value, locale, zone, own, write);
}
