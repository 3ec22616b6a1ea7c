import { useTranslation } from "react-i18next";
import type { Brought } from "~/data/support/own";
import { formatDay, formatDuration } from "~/i18n/format";
import { type Fact, Facts } from "~/ui/facts";
import { Card, Stack } from "~/ui/layout";
import { useLocale } from "~/ui/use-frame";

/** What this match has brought: facts, and words of the child that the school chose for the mentor. */
export function BroughtCard({ brought: { held, minutes, words }, zone }: { brought: Brought; zone: string }) {
  const { t } = useTranslation("support");
  const locale = useLocale();
  const facts: Fact[] = [
    { id: "held", label: t("brought.held"), value: t("brought.heldValue", { count: held }) },
    { id: "hours", label: t("brought.hours"), value: formatDuration(minutes, locale) },
  ];
  return (
    <Card id="brought" title={t("brought.title")}>
      {held === 0 ? (
        <p>{t("brought.early")}</p>
      ) : (
        <Stack>
          <Facts facts={facts} />
          {words.length > 0 && <h3>{t("brought.words")}</h3>}
          {words.map(({ id, words: said, on }) => (
            <blockquote key={id} className="kind-word">
              <p>{t("brought.said", { words: said })}</p>
              <p className="s soft">{t("brought.on", { date: formatDay(on, locale, zone) })}</p>
            </blockquote>
          ))}
        </Stack>
      )}
    </Card>
  );
}
