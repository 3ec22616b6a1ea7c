import { useTranslation } from "react-i18next";
import type { scorePolicies } from "~/data/rounds/score-policies";
import { SCALES, type ScorePolicy, TERMS } from "~/domain/matching/score";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Empty } from "~/ui/feedback";
import { Card, Section } from "~/ui/layout";
import { DataTable } from "~/ui/table";
import { Dotted, Nb, When } from "~/ui/text";
import { useWeightNames } from "./weight-names";

type Version = Awaited<ReturnType<typeof scorePolicies>>["versions"][number];

/** Who changed which weight when, from when it holds, and why. */
export function WeightHistory({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation("weights");
  const changes = useChanges();
  return (
    <Section id="history" title={t("history")}>
      <Card flush>
        {versions.length === 0 ? (
          <Empty art="seedling" title={t("historyEmpty")} />
        ) : (
          <DataTable
            caption={t("history")}
            rows={versions}
            keyOf={(version) => String(version.id)}
            fold
            columns={[
              {
                id: "since",
                head: t("since"),
                rowHead: true,
                cell: (version) => <When value={version.setAt} zone={DISTRICT_ZONE} as="dateTime" />,
              },
              { id: "by", head: t("by"), cell: (version) => <Nb>{version.setBy ?? t("system")}</Nb> },
              { id: "what", head: t("what"), cell: (version) => <Dotted facts={changes(version)} /> },
              { id: "why", head: t("why"), cell: (version) => version.reason },
            ]}
          />
        )}
      </Card>
    </Section>
  );
}

/** What differs from the version before; of the first one, everything. */
function useChanges(): (version: Version) => string[] {
  const { t } = useTranslation("weights");
  const names = useWeightNames();
  return ({ policy, before }) => {
    const facts = [
      ...TERMS.map((term) => ({ name: names.term(term), of: (one: ScorePolicy) => one.weights[term] })),
      ...SCALES.map((scale) => ({
        name: names.scale(scale),
        of: (one: ScorePolicy) => names.value(scale, one),
      })),
    ];
    return facts.flatMap(({ name, of }) => {
      const after = of(policy);
      if (!before) return [t("first", { name, after })];
      return of(before) === after ? [] : [t("from", { name, before: of(before), after })];
    });
  };
}
