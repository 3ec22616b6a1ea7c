import { useTranslation } from "react-i18next";
import type { IssuedCertificate } from "~/data/training/certificates";
import { hoursOf, spokenCode } from "~/domain/volunteer/certificate";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Chip } from "~/ui/status";
import { Dotted } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";

type IssuedCertificatesProps = { certificates: readonly IssuedCertificate[]; zone: string };

/** What the volunteer had issued; each leads to what anybody who holds the paper is told about it. */
export function IssuedCertificates({ certificates, zone }: IssuedCertificatesProps) {
  const { t } = useTranslation("certificates");
  const locale = useLocale();
  const date = (value: Date, of = "UTC") => formatPlainDate(value, locale, of);
  return (
    <Card id="certificates" title={t("staff.title")} lead={t("staff.lead")} flush={certificates.length > 0}>
      {certificates.length === 0 ? (
        <p className="soft">{t("none")}</p>
      ) : (
        <List label={t("list")}>
          {certificates.map((one) => (
            <ListItem
              key={one.id}
              href={paths.verify(one.code)}
              title={t("period", { from: date(one.fromOn), until: date(one.untilOn) })}
              detail={
                <Dotted facts={[spokenCode(one.code), t("issued", { date: date(one.issuedAt, zone) })]} />
              }
              end={<Chip>{t("hours", { hours: hoursOf(one.contactMinutes + one.trainingMinutes) })}</Chip>}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
