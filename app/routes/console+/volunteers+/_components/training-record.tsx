import { useTranslation } from "react-i18next";
import type { OwnTraining } from "~/data/training/own";
import { POLICY_VERSIONS, policyStanding, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { textOf } from "~/domain/volunteer/training/modules";
import { formatPlainDate } from "~/i18n/format";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** What was passed and held, newest first, and until when it is current. */
export function TrainingRecord({ file }: { file: OwnTraining }) {
  const { t } = useTranslation("training");
  const texts = useWords("trainingTexts");
  const locale = useLocale();
  const date = (on: Date) => formatPlainDate(on, locale, "UTC");
  const { refresher } = file;
  const before =
    file.passedOn && file.liveMinutes > 0
      ? [
          {
            id: "before",
            label: date(file.passedOn),
            value: t("staff.person.before"),
            more: t("minutes", { count: file.liveMinutes }),
          },
        ]
      : [];
  const facts = [
    ...file.credits.map(({ id, module, version, about, doneOn, minutes }) => ({
      id,
      label: date(doneOn),
      value: module
        ? t("staff.person.module", { title: texts(`${textOf(module, version ?? 1)}.title`) })
        : about,
      more: t("minutes", { count: minutes }),
    })),
    ...before,
  ];
  return (
    <Card
      id="record"
      title={t("title")}
      end={
        refresher && (
          <Chip tone={refresher.state === "CURRENT" ? "ok" : refresher.state === "DUE" ? "soon" : "bad"}>
            {t(`refresher.${refresher.state}`, { date: date(refresher.until) })}
          </Chip>
        )
      }
    >
      {facts.length > 0 ? <Facts facts={facts} /> : <p className="soft">{t("staff.person.none")}</p>}
    </Card>
  );
}

export function AcknowledgedRules({ file }: { file: OwnTraining }) {
  const { t } = useTranslation("training");
  const words = useWords("riskPolicies");
  const locale = useLocale();
  return (
    <Card id="rules" title={t("rules.title")}>
      <Facts
        facts={RISK_POLICIES.map((policy) => {
          const version = POLICY_VERSIONS[policy];
          const last = file.acknowledged.find((one) => one.policy === policy);
          const date = last ? formatPlainDate(last.acknowledgedOn, locale, "UTC") : "";
          return {
            id: policy,
            label: words(`${policy}_${version}.title`),
            value: t(`rules.standing.${policyStanding(policy, file.acknowledged)}`, { date }),
            more:
              last &&
              `${t("rules.version", { version: last.version })}${last.how === "PAPER" ? ` · ${t("rules.paper")}` : ""}`,
          };
        })}
      />
    </Card>
  );
}
