import { useTranslation } from "react-i18next";
import { localeOf } from "~/i18n/locale";
import { classes } from "./class-names";

export type LanguageLinkProps = { back: string; className?: string };

/** To the other language and back to the same page; the link is written in the language it leads to. */
export function LanguageLink({ back, className }: LanguageLinkProps) {
  const { t, i18n } = useTranslation("common");
  const to = localeOf(i18n.language) === "en" ? "zh-CN" : "en";
  return (
    <a
      className={classes("language", className)}
      href={`/language?to=${to}&back=${encodeURIComponent(back)}`}
      lang={to}
      hrefLang={to}
      rel="nofollow"
    >
      {t("nav.otherLanguage")}
    </a>
  );
}
