import { useTranslation } from "react-i18next";
import { POLICY_VERSIONS, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { slugOf } from "~/domain/volunteer/training/modules";
import { publicLoader } from "~/http/area.server";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Prose } from "~/ui/prose";
import { PublicFrame } from "~/ui/public-frame";
import { useWords } from "~/ui/words";

export const meta = pageTitle("riskPolicies");

export const loader = publicLoader({}, async () => null);

/** What every proxy parent has acknowledged, for whoever wants to know. */
export default function RiskPolicies() {
  const { t } = useTranslation("training");
  const words = useWords("riskPolicies");
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("rules.publicTitle")} lead={t("rules.publicLead")} />
      <Stack wide>
        {RISK_POLICIES.map((policy) => {
          const version = POLICY_VERSIONS[policy];
          const text = `${policy}_${version}`;
          return (
            <Card
              key={policy}
              id={slugOf(policy)}
              title={words(`${text}.title`)}
              lead={t("rules.version", { version })}
            >
              <Prose text={words(`${text}.rules`)} />
              <p className="soft">{words(`${text}.why`)}</p>
            </Card>
          );
        })}
      </Stack>
    </PublicFrame>
  );
}
