import { useTranslation } from "react-i18next";
import type { diffPage } from "~/data/ledger/diff";
import type { comparable, oneQuarter } from "~/data/ledger/quarters";
import { DIFF_KINDS, type DiffKind } from "~/domain/ledger/diff";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { SelectField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { FilterForm, LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { QUARTER_PATHS, type QuarterArea } from "./ledger-paths";
import { useLedgerWords } from "./ledger-words";

interface Props {
  area: QuarterArea;
  ledger: NonNullable<Awaited<ReturnType<typeof oneQuarter>>>;
  others: Awaited<ReturnType<typeof comparable>>;
  /** Null where there is no other ledger. */
  diff: Awaited<ReturnType<typeof diffPage>> | null;
  with: string | null;
  kind?: DiffKind | undefined;
}

const LOOKS = {
  NEW: { tone: "ok", icon: "plus" },
  GONE: { tone: "care", icon: "minus" },
  CHANGED: { tone: "info", icon: "pencil" },
} as const;

/** Child by child: who is new, who is gone and why, and which cells say something else. */
export function DiffPage({ area, ledger, others, diff, with: against, kind }: Props) {
  const { t } = useTranslation("ledger");
  const words = useLedgerWords();
  const to = QUARTER_PATHS[area];
  const other = others.find(({ id }) => id === against);
  const href = (change: Record<string, string | number | null>) =>
    to.diff(ledger.id, { with: against, kind, ...change });
  return (
    <>
      <PageHead
        title={t("diff.title")}
        lead={other && t("diff.lead", { before: words.version(other), after: words.version(ledger) })}
        trail={[
          { href: to.list(), label: t("quarters.title") },
          { href: to.one(ledger.id), label: words.version(ledger) },
          { label: t("diff.open") },
        ]}
      />
      {diff === null ? (
        <Card>
          <Empty art="seedling" title={t("diff.alone")}>
            {t("diff.aloneLead")}
          </Empty>
        </Card>
      ) : (
        <>
          <FilterForm action={to.diff(ledger.id)}>
            {kind && <input type="hidden" name="kind" value={kind} />}
            <SelectField
              name="with"
              label={t("diff.with")}
              defaultValue={against ?? undefined}
              options={others.map((one) => ({ value: one.id, label: words.version(one) }))}
            />
            <Button>{t("diff.show")}</Button>
          </FilterForm>
          <LiveList>
            <Tabs
              label={t("diff.kinds")}
              items={[
                {
                  href: href({ kind: null }),
                  label: t("diff.all"),
                  count: diff.counts.NEW + diff.counts.GONE + diff.counts.CHANGED,
                  current: !kind,
                },
                ...DIFF_KINDS.map((one) => ({
                  href: href({ kind: one }),
                  label: t(`diff.kind.${one}`),
                  count: diff.counts[one],
                  current: kind === one,
                })),
              ]}
            />
            <DiffRows diff={diff} />
            <Pagination
              page={diff.page}
              pages={diff.pages}
              total={diff.total}
              hrefOf={(page) => href({ page })}
            />
          </LiveList>
        </>
      )}
    </>
  );
}

function DiffRows({ diff }: { diff: NonNullable<Props["diff"]> }) {
  const { t } = useTranslation("ledger");
  const words = useLedgerWords();
  if (diff.rows.length === 0)
    return (
      <Card>
        <Empty art="lamp" title={t("diff.none")}>
          {t("diff.noneLead")}
        </Empty>
      </Card>
    );
  return (
    <Card flush>
      <DataTable
        caption={t("diff.caption")}
        rows={diff.rows}
        keyOf={({ childId }) => childId}
        fold
        columns={[
          { id: "name", head: t("column.name"), rowHead: true, cell: ({ name }) => name || t("rows.erased") },
          {
            id: "kind",
            head: t("diff.kinds"),
            cell: ({ kind }) => <Chip {...LOOKS[kind]}>{t(`diff.kind.${kind}`)}</Chip>,
          },
          {
            id: "what",
            head: t("diff.what"),
            cell: ({ kind, reason, fields }) => {
              if (kind === "GONE") return reason ? t(`reason.${reason}`) : t("diff.noReason");
              return fields.map(({ column, before, after }) => (
                <div key={column}>
                  {t("diff.change", {
                    column: words.column(column),
                    before: words.said(column, before),
                    after: words.said(column, after),
                  })}
                </div>
              ));
            },
          },
        ]}
      />
    </Card>
  );
}
