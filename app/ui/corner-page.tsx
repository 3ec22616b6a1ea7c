import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "./brand";
import { LanguageLinks } from "./language";
import { SkipLink } from "./page";

interface CornerPageProps {
  back: string;
  /** For the teacher, small and at the end. */
  teacher: ReactNode;
  children: ReactNode;
}

/** The corner's tablet: one question, no way to anywhere else. */
export function CornerPage({ back, teacher, children }: CornerPageProps) {
  const { t } = useTranslation(["corner", "common"]);
  return (
    <>
      <SkipLink />
      <header className="family-wrap family-top corner-top">
        <Mark />
        <b>{t("common:brand.name")}</b>
        <nav aria-label={t("common:nav.main")}>
          <LanguageLinks back={back} />
        </nav>
      </header>
      <main id="main" className="family-wrap corner" tabIndex={-1}>
        {children}
        <p className="corner-help">{t("corner:help")}</p>
        <div className="corner-teacher">{teacher}</div>
      </main>
    </>
  );
}
