import { useTranslation } from "react-i18next";
import type { TextVersion } from "~/domain/child/family-permission";
import { useWords } from "./words";

/** What versions of a permission text changed, in the words of whoever published them; nothing for a first version. */
export function TextChanges({ versions, named }: { versions: readonly TextVersion[]; named?: boolean }) {
  const { t } = useTranslation("permissions");
  const texts = useWords("permissionTexts");
  const words = useWords("common");
  const later = versions.filter(({ version }) => version > 1);
  if (later.length === 0) return null;
  return (
    <dl className="text-changes">
      {later.map(({ kind, version }) => (
        <div key={`${kind}_${version}`}>
          <dt>
            {named && `${words(`permission.${kind}`)} · `}
            {t("texts.changed", { version })}
          </dt>
          <dd>{texts(`${kind}_${version}.changed`)}</dd>
        </div>
      ))}
    </dl>
  );
}
