import { useTranslation } from "react-i18next";
import type { ReportFile, StepRow } from "~/data/safeguarding/report";
import { useReportWords } from "~/routes/safeguarding+/_components/report-words";
import { useNameOf } from "~/ui/use-frame";

interface Props {
  report: ReportFile;
  /** In the order in which they were taken. */
  steps: readonly StepRow[];
  by: string;
  now: Date;
}

/** The fields of the mandatory report, in the order of the form (docs/decisions/0032); always ink on white. */
export function ReportSheet({ report, steps, by, now }: Props) {
  const { t } = useTranslation("reports");
  const words = useReportWords(report.school.timeZone);
  const nameOf = useNameOf();
  const { child, reporter, school } = report;
  const of = (...kinds: StepRow["kind"][]) =>
    steps
      .filter(({ kind }) => kinds.includes(kind))
      .map((step) => [words.at(step.at), ...words.step(step)].join(" · "));
  const rows: [string, readonly string[]][] = [
    [t("fact.situation"), [words.situation(report)]],
    [t("fact.account"), [report.account]],
    [t("fact.severity"), [t(`severity.${report.severity}`)]],
    [t("page.reporter"), reporter ? [words.reporter(reporter), ...reporter.phones] : [t("page.notTold")]],
    [
      t("page.child"),
      [
        nameOf(school),
        child
          ? [child.name, words.born(child.birthDate), child.className, child.address]
              .filter(Boolean)
              .join(" · ")
          : "",
        report.childTold,
      ],
    ],
    [t("fact.about"), [words.about(report)]],
    [t("fact.raised"), [words.at(report.raisedAt)]],
    [t("fact.danger"), [t(report.danger ? "yes" : "no")]],
    [t("sheet.police"), of("POLICE_TOLD", "RECEIPT")],
    [t("sheet.feedback"), of("FEEDBACK")],
    [t("sheet.notified"), of("NOTICE")],
    [t("sheet.outcome"), of("CLOSED")],
  ];
  return (
    <section className="report-sheet" aria-label={t("sheet.title")}>
      <h2>{t("sheet.title")}</h2>
      <p className="number">
        {t("sheet.number")} {report.id.slice(0, 8)}
      </p>
      <table>
        <tbody>
          {rows.map(([label, lines]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {lines.filter(Boolean).length === 0
                  ? t("sheet.none")
                  : lines.filter(Boolean).map((line) => <div key={line}>{line}</div>)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sign">
        <span>{t("sheet.sign")}</span> <span>{t("sheet.date")}</span>
      </p>
      <p className="printed">{t("sheet.printed", { when: words.at(now), name: by })}</p>
    </section>
  );
}
