import { useTranslation } from "react-i18next";
import type { SlotRole } from "~/domain/child/slots";
import { formatPlainDate } from "~/i18n/format";
import { Facts } from "~/ui/facts";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Said {
  role: SlotRole;
  together: string;
  notWanted: string;
  words: string;
  saidOn: Date;
}

/** Whom the child wishes for, as it said so; nothing where nobody asked. */
export function SaidWishes({ said, titled = true }: { said: Said | undefined; titled?: boolean }) {
  const { t } = useTranslation("heard");
  const words = useWords("common");
  const locale = useLocale();
  if (!said) return null;
  const texts = (["together", "notWanted", "words"] as const).filter((name) => said[name] !== "");
  return (
    <>
      {titled && <h3>{t("wishes.beside")}</h3>}
      <Facts
        facts={[
          { id: "role", label: t("wishes.role"), value: words(`mentorRole.${said.role}`) },
          ...texts.map((name) => ({ id: name, label: t(`wishes.${name}`), value: said[name] })),
          { id: "saidOn", label: t("wishes.saidOn"), value: formatPlainDate(said.saidOn, locale, "UTC") },
        ]}
      />
    </>
  );
}
