import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { localeOf, locales, ownNameOf } from "~/i18n/locale";
import { classes } from "./class-names";

export type LanguageLinksProps = { back: string; className?: string };

/** To each other language and back to the same page; a link is written in the language it leads to. */
export function LanguageLinks({ back, className }: LanguageLinksProps) {
  const { i18n } = useTranslation("common");
  const others = locales.filter((locale) => locale !== localeOf(i18n.language));
  return others.map((to) => (
    <a
      key={to}
      className={classes("language", className)}
      href={paths.language(to, back)}
      lang={to}
      hrefLang={to}
      rel="nofollow"
    >
      {ownNameOf(to)}
    </a>
  ));
}
