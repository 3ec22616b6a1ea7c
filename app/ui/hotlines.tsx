import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hotlineNumbers } from "~/i18n/card-text";
import { classes } from "./class-names";
import { Icon } from "./icons";

export function Hotlines() {
  const { t } = useTranslation("common");
  return (
    <nav className="hotlines" aria-label={t("hotline.label")}>
      {hotlineNumbers.map((number) => (
        <a key={number} href={`tel:${number}`}>
          <b>{number}</b> {t(`hotline.n${number}`)}
        </a>
      ))}
    </nav>
  );
}

export type FootProps = {
  /** Below the numbers, in small print. */
  children?: ReactNode;
  /** The heading above the numbers, on public pages. */
  titled?: boolean;
  className?: string;
};

export function Foot({ children, titled, className }: FootProps) {
  const { t } = useTranslation("common");
  return (
    <footer className={classes("foot", className)}>
      {titled && <h2>{t("hotline.title")}</h2>}
      <Hotlines />
      <p className="fine">
        {t("hotline.first")} {children}
      </p>
    </footer>
  );
}

export type FamilyCallsProps = {
  /** The teacher in charge comes right after 110. */
  teacher?: { name: string; phone: string };
};

/** Large call buttons for the family area. */
export function FamilyCalls({ teacher }: FamilyCallsProps) {
  const { t } = useTranslation("common");
  const rest = hotlineNumbers.filter((number) => number !== "110");
  return (
    <nav className="family-calls" id="phones" aria-label={t("hotline.label")}>
      <a className="sos" href="tel:110">
        <Icon name="phone" />
        <span>{t("hotline.danger")}</span>
        <b>110</b>
      </a>
      {teacher && (
        <a href={`tel:${teacher.phone.replaceAll(/[^\d+]/g, "")}`}>
          <Icon name="phone" />
          <span>{teacher.name}</span>
          <b>{t("hotline.call")}</b>
        </a>
      )}
      {rest.map((number) => (
        <a key={number} href={`tel:${number}`}>
          <Icon name="phone" />
          <span>{t(`hotline.n${number}`)}</span>
          <b>{number}</b>
        </a>
      ))}
    </nav>
  );
}
