import { useTranslation } from "react-i18next";
import type { CertificatePaper } from "~/data/training/certificates";
import { hoursOf, spokenCode } from "~/domain/volunteer/certificate";
import { formatPlainDate } from "~/i18n/format";
import { isLatin, type Locale } from "~/i18n/locale";

interface SheetProps {
  paper: CertificatePaper;
  where: { address: string; qr: { path: string; size: number } };
}

/** One sheet of A4: Chinese with English beneath, whatever language the reader uses. */
export function CertificateSheet({ paper, where }: SheetProps) {
  const { t } = useTranslation("certificates");
  return (
    <article className="certificate">
      <Words paper={paper} where={where} locale="zh-CN" />
      <hr />
      <Words paper={paper} where={where} locale="en" />
      <footer>
        <svg
          className="qr"
          viewBox={`-3 -3 ${where.qr.size + 6} ${where.qr.size + 6}`}
          role="img"
          aria-label={t("sheet.code")}
        >
          <path d={where.qr.path} />
        </svg>
        <p className="code">{spokenCode(paper.code)}</p>
      </footer>
    </article>
  );
}

function Words({ paper, where, locale }: SheetProps & { locale: Locale }) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(locale, "certificates");
  const { school } = paper.volunteer;
  const date = (day: Date, zone = "UTC") => formatPlainDate(day, locale, zone);
  const hours = hoursOf(paper.contactMinutes + paper.trainingMinutes);
  const lines = [
    [
      t("sheet.contacts"),
      t("sheet.contactsValue", { count: paper.contacts, hours: hoursOf(paper.contactMinutes) }),
    ],
    [t("sheet.trainings"), t("sheet.trainingsValue", { hours: hoursOf(paper.trainingMinutes) })],
    [t("sheet.total"), t("sheet.totalValue", { hours })],
    [t("sheet.code"), spokenCode(paper.code)],
    [t("sheet.issued"), date(paper.issuedAt, school.timeZone)],
    [t("sheet.school"), ""],
  ] as const;
  return (
    <section lang={locale}>
      <h2>{t("sheet.title")}</h2>
      <p className="body">
        {t("sheet.body", {
          ...{ name: paper.name, from: date(paper.fromOn), until: date(paper.untilOn), hours },
          school: isLatin(locale) ? school.nameEn : school.nameZh,
        })}
      </p>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        {t("sheet.verify", { address: where.address })} {t("sheet.rule")}
      </p>
    </section>
  );
}
