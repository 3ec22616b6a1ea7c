import { useTranslation } from "react-i18next";

/** The arch and its reflection. */
export function Mark() {
  return (
    <svg className="mark-svg" viewBox="0 0 34 34" width="34" height="34" aria-hidden="true" focusable="false">
      <path className="arch" d="M2 20.5c7.5 0 7.5-12.5 15-12.5s7.5 12.5 15 12.5" />
      <path className="under" d="M10.8 21a6.2 6.2 0 0 1 12.4 0" />
      <path className="mirror" d="M11.1 24.8a6.2 6.2 0 0 0 11.8 0" />
    </svg>
  );
}

export type BrandProps = { href?: string; tagline?: boolean };

export function Brand({ href = "/", tagline }: BrandProps) {
  const { t } = useTranslation("common");
  return (
    <a className="brand" href={href}>
      <Mark />
      <span>{t("brand.name")}</span>
      {tagline && <small>{t("brand.tagline")}</small>}
    </a>
  );
}
