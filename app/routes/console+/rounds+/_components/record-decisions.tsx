import { useTranslation } from "react-i18next";
import type { RecordPage } from "~/data/rounds/record-page";
import { formatDateTime, formatShortDateTime } from "~/i18n/format";
import { Card, Section } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { useLocale } from "~/ui/use-frame";

/** Who began and published the round, and every override with its author and its reason, in their order. */
export function RecordDecisions({ record, zone }: { record: RecordPage; zone: string }) {
  const { t } = useTranslation("rounds");
  const locale = useLocale();
  const { createdAt, by, publishedAt, publishedBy, overrides } = record;
  const gone = t("record.gone");
  return (
    <Section id="decisions" title={t("record.decisions")}>
      <Card flush>
        <List ordered>
          <ListItem
            title={t("record.began", { by: by ?? t("by.district") })}
            detail={formatDateTime(createdAt, locale, zone)}
          />
          {overrides.map((override) => (
            <ListItem
              key={override.key}
              title={`${t(override.kind === "PIN" ? "changes.pin" : "changes.forbid")} · ${t("changes.pair", {
                child: override.child ?? gone,
                volunteer: override.volunteer ?? gone,
              })}`}
              detail={t("changes.line", {
                by: override.by ?? t("by.district"),
                at: formatShortDateTime(override.at, locale, zone),
                reason: override.reason,
              })}
            />
          ))}
          {publishedAt && (
            <ListItem
              title={t("record.published", { by: publishedBy ?? t("by.district") })}
              detail={formatDateTime(publishedAt, locale, zone)}
            />
          )}
        </List>
      </Card>
    </Section>
  );
}
