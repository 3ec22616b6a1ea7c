import { useTranslation } from "react-i18next";
import type { RecordPage } from "~/data/rounds/record-page";
import { formatNumber, formatPlainDate } from "~/i18n/format";
import { scoreTerms, TermBar } from "~/ui/bars";
import { Facts } from "~/ui/facts";
import { Card, Columns } from "~/ui/layout";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { useWeightNames } from "./weight-names";

const BARS = ["declined", "endedEarly", "forbidden", "restricted"] as const;

/** Who took part, what was ruled out beforehand, and with which weights the pairs were scored. */
export function RecordInputs({ record, zone }: { record: RecordPage; zone: string }) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const locale = useLocale();
  const names = useWeightNames();
  const { inputs, scorePolicy } = record;
  if (!inputs) return null;
  const { children, barred, weights } = inputs;
  const most = Math.max(...weights.map(({ weight }) => weight), 1);
  const version = scorePolicy
    ? t(scorePolicy.schoolId === null ? "record.districtVersion" : "record.schoolVersion", {
        at: formatPlainDate(scorePolicy.setAt, locale, zone),
        by: scorePolicy.setBy?.name ?? t("by.district"),
        reason: scorePolicy.reason || t("record.noReason"),
      })
    : t("record.builtIn");
  return (
    <Columns kind="two">
      <Card title={t("record.inputs")} id="inputs">
        <Facts
          facts={[
            { id: "asOf", label: t("record.asOf"), value: formatPlainDate(inputs.asOf, locale, "UTC") },
            {
              id: "children",
              label: t("record.children"),
              value: (["A", "B", "C"] as const)
                .map((tier) => `${common(`priority.${tier}`)} ${formatNumber(children[tier], locale)}`)
                .join(common("list.comma")),
            },
            {
              id: "volunteers",
              label: t("record.volunteers"),
              value: formatNumber(inputs.volunteers, locale),
            },
            { id: "edges", label: t("record.edges"), value: formatNumber(inputs.edges, locale) },
            { id: "kept", label: t("record.kept"), value: formatNumber(inputs.kept, locale) },
            ...BARS.map((bar) => ({
              id: bar,
              label: t(`record.barred.${bar}`),
              value: formatNumber(barred[bar], locale),
            })),
          ]}
        />
      </Card>
      <Card title={t("record.weights")} id="weights" lead={version} flush>
        <DataTable
          caption={t("record.weights")}
          rows={weights}
          keyOf={({ term }) => term}
          columns={[
            { id: "term", head: t("record.term"), rowHead: true, cell: ({ term }) => names.term(term) },
            {
              id: "bar",
              head: t("record.share"),
              cell: ({ term, weight }) => (
                <TermBar
                  term={scoreTerms.find((one) => one === term.toUpperCase()) ?? "TIME"}
                  value={weight}
                  of={most}
                />
              ),
            },
            { id: "weight", head: t("record.weight"), right: true, cell: ({ weight }) => weight },
          ]}
        />
      </Card>
    </Columns>
  );
}
