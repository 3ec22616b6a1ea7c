import { useTranslation } from "react-i18next";
import { CURRENT_TEXTS, type PermissionKind } from "~/domain/child/permission-texts";
import { useWords } from "~/ui/words";

const PARTS = ["what", "why", "who", "howLong", "stop"] as const;

/** One text as a family reads it: what, why, who sees it, how long, how to stop. */
export function PermissionText({ kind, title }: { kind: PermissionKind; title?: boolean }) {
  const { t } = useTranslation(["familyPermission", "permissions"]);
  const texts = useWords("permissionTexts");
  const text = `${kind}_${CURRENT_TEXTS[kind]}`;
  return (
    <>
      {title && <h2>{texts(`${text}.title`)}</h2>}
      <dl className="permission-text">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`permissions:texts.part.${part}`)}</dt>
            <dd>{texts(`${text}.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("version", { version: CURRENT_TEXTS[kind] })}</p>
    </>
  );
}
