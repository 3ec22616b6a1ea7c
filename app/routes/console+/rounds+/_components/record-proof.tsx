import { useTranslation } from "react-i18next";
import type { RecordPage } from "~/data/rounds/record-page";
import { RECORD_CHECKS, type RecordCheck } from "~/domain/round/record-checks";
import { paths, withQuery } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Icon } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** The rules may have changed since; that says nothing against the round. */
const ONLY_A_NOTE: readonly RecordCheck[] = ["SCORES"];

/** What the plan reached, its proof, and a way to have everything checked again from the stored texts. */
export function RecordProof({ record }: { record: RecordPage }) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const locale = useLocale();
  const { inputs, objective, inputHash, checked } = record;
  const tiers = (["A", "B", "C"] as const)
    .map((tier) => `${common(`priority.${tier}`)} ${formatNumber(objective[tier], locale)}`)
    .join(common("list.comma"));
  return (
    <Card title={t("record.proof")} id="proof">
      <div className="stack">
        <Facts
          facts={[
            { id: "reached", label: t("record.reached"), value: tiers },
            { id: "slots", label: t("coverage.slots"), value: formatNumber(objective.slots, locale) },
            { id: "score", label: t("coverage.score"), value: formatNumber(objective.score, locale) },
            {
              id: "certificate",
              label: t("record.certificate"),
              value: inputs
                ? t(inputs.verified ? "record.verified" : "proof.unverified", {
                    prices: formatNumber(inputs.prices, locale),
                    edges: formatNumber(inputs.edges, locale),
                  })
                : t("record.unknown"),
            },
            {
              id: "hash",
              label: t("record.hash"),
              value: <code className="hash">{inputHash}</code>,
              more: t("record.hashHelp"),
            },
          ]}
        />
        {checked && <Verdict checked={checked} />}
        {inputs && (
          <LinkButton href={`${withQuery(paths.roundRecord(record.id), { check: 1 })}#proof`} icon="shield">
            {t("record.check")}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

function Verdict({ checked }: { checked: NonNullable<RecordPage["checked"]> }) {
  const { t } = useTranslation("rounds");
  const holds = RECORD_CHECKS.every((check) => checked[check] || ONLY_A_NOTE.includes(check));
  return (
    <Alert tone={holds ? "ok" : "bad"} title={t(holds ? "record.holds" : "record.fails")} role="status">
      <ul className="record-checks">
        {RECORD_CHECKS.map((check) => (
          <li key={check}>
            <Icon name={checked[check] ? "check" : ONLY_A_NOTE.includes(check) ? "info" : "alert"} />
            {t(`record.${checked[check] ? "ok" : "bad"}.${check}`)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
