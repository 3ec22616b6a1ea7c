import { useTranslation } from "react-i18next";
import type { RecordPage } from "~/data/rounds/record-page";
import { paths, withQuery } from "~/http/paths";
import { Card, Section } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { Chip, StateChip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { Nb } from "~/ui/text";
import { useWords } from "~/ui/words";

/** Every pair of the plan, those that went on included, and what became of each. */
export function RecordPlan({ record }: { record: RecordPage }) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const words = useWords("rounds");
  const { matches, total, page, pages } = record;
  if (total === 0) return null;
  const gone = <span className="soft">{t("record.gone")}</span>;
  return (
    <Section id="plan" title={t("record.plan")} lead={t("record.planCount", { count: total })}>
      <Card flush>
        <DataTable
          caption={t("record.plan")}
          rows={matches}
          keyOf={({ key }) => key}
          fold
          columns={[
            {
              id: "child",
              head: t("record.child"),
              rowHead: true,
              cell: ({ child, childId }) => (child ? <a href={paths.child(childId)}>{child}</a> : gone),
            },
            {
              id: "volunteer",
              head: t("record.volunteer"),
              cell: ({ volunteer, role }) => (
                <>
                  {volunteer ?? gone} <Nb>{common(`mentorRole.${role.toUpperCase()}`)}</Nb>
                </>
              ),
            },
            { id: "score", head: t("coverage.score"), right: true, cell: ({ score }) => score },
            {
              id: "state",
              head: t("list.state"),
              cell: ({ state, reason }) =>
                state === null ? (
                  <Chip icon="check">{t("team.kept")}</Chip>
                ) : (
                  <>
                    <StateChip of="pair" state={state} />
                    {reason && <span className="s soft"> {words(`leftOut.${reason}`)}</span>}
                  </>
                ),
            },
          ]}
        />
      </Card>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => `${withQuery(paths.roundRecord(record.id), { page: number })}#plan`}
      />
    </Section>
  );
}
