import { useTranslation } from "react-i18next";
import type { Reporter, ReportFile, StepRow } from "~/data/safeguarding/report";
import { formatPlainDate, formatShortDateTime } from "~/i18n/format";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** What a report and its steps say, in the reader's language. */
export function useReportWords(zone: string) {
  const { t } = useTranslation("reports");
  const worry = useWords("worry");
  const common = useWords("common");
  const locale = useLocale();
  const at = (value: Date | string) => formatShortDateTime(new Date(value), locale, zone);
  return {
    at,
    situation: ({ situation }: Pick<ReportFile, "situation">) => worry(`situation.${situation}`),
    about: ({ about, aboutName, aboutTold }: ReportFile) =>
      [worry(`about.${about}`), aboutName, aboutTold].filter(Boolean).join(" · "),
    relation: (code: number) => common(`relation.${code}`),
    born: (date: string) => formatPlainDate(new Date(`${date.slice(0, 10)}T00:00:00Z`), locale, "UTC"),
    reporter: ({ kind, name, teacher }: Reporter) => t(`reporter.${kind}`, { name, teacher }),
    step: (step: StepRow) =>
      [
        step.station &&
          (step.officer ? t("did.police", { station: step.station, officer: step.officer }) : step.station),
        step.receiptNumber && t("did.receipt", { number: step.receiptNumber }),
        step.department && t(`department.${step.department}`),
        step.to && t("did.to", { name: step.to }),
        step.mentor && t("did.mentor", { name: step.mentor }),
        step.level && t(step.level === 1 ? "did.again" : "did.district"),
        step.severity && t(`severity.${step.severity}`),
        step.situation && worry(`situation.${step.situation}`),
        step.outcome && t(`outcome.${step.outcome}`),
        step.happenedAt && t("did.at", { when: at(step.happenedAt) }),
        step.note,
      ].filter((text): text is string => Boolean(text)),
  };
}
