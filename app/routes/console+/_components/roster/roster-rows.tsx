import { useTranslation } from "react-i18next";
import type { RosterPage } from "~/data/roster/pages";
import type { RosterKind } from "~/domain/roster/kinds";
import { ROW_VERDICTS, type RowVerdict } from "~/domain/roster/outcome";
import { paths } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { Chip, type ChipProps } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { useRosterLabels } from "./mapping-form";

const TONES: Partial<Record<RowVerdict, ChipProps["tone"]>> = {
  NEW: "ok",
  CHANGED: "soon",
  DOUBTFUL: "soon",
  WRONG: "bad",
};

/** The rows of an import, those of one result at a time, each with its reasons. */
export function RosterRows({
  kind,
  roster,
  show,
}: {
  kind: RosterKind;
  roster: RosterPage;
  show?: RowVerdict;
}) {
  const { t } = useTranslation("rosters");
  const { counts, rows, page, pages, shown, state } = roster;
  const href = (verdict: RowVerdict | null, at: number | null = null) =>
    paths.rosters[kind].one(roster.id, { show: verdict, page: at });
  return (
    <>
      <Tabs
        label={t("page.byVerdict")}
        items={[
          { href: href(null), label: t("page.all"), count: roster.rowCount, current: !show },
          ...ROW_VERDICTS.filter((verdict) => counts[verdict] || verdict === show).map((verdict) => ({
            href: href(verdict),
            label: t(`verdict.${verdict}`),
            count: counts[verdict] ?? 0,
            current: verdict === show,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <Card>
          <Empty art="lamp" title={t(shown > 0 ? "page.purged" : "page.empty")} />
        </Card>
      ) : (
        <Card flush>
          <DataTable
            caption={t("page.caption")}
            rows={rows}
            keyOf={({ line }) => String(line)}
            fold
            columns={[
              { id: "line", head: t("page.line"), cell: ({ line }) => line },
              {
                id: "name",
                head: t("page.name"),
                rowHead: true,
                cell: ({ name }) => <span className="nb">{name || "—"}</span>,
              },
              {
                id: "verdict",
                head: t("page.verdict"),
                cell: ({ verdict }) => <Chip tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Chip>,
              },
              { id: "why", head: t("page.why"), cell: (row) => <Reasons kind={kind} row={row} /> },
              ...(state === "READY"
                ? [
                    {
                      id: "act",
                      head: t("page.act"),
                      cell: ({ line, verdict }: RosterPage["rows"][number]) => (
                        <a
                          className="nb"
                          href={paths.rosters[kind].row(roster.id, line)}
                          aria-label={t("page.correctNamed", { line })}
                        >
                          {t(verdict === "DOUBTFUL" ? "page.decide" : "page.correct")}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      )}
      <Pagination page={page} pages={pages} total={shown} hrefOf={(to) => href(show ?? null, to)} />
    </>
  );
}

/** Why a row is what it is: each wrong cell by its name, a doubt, or what would change. */
function Reasons({ kind, row }: { kind: RosterKind; row: RosterPage["rows"][number] }) {
  const { t } = useTranslation("rosters");
  const words = useWords("rosters");
  const labels = useRosterLabels(kind);
  const comma = useLocale() === "en" ? ", " : "、";
  const colon = useLocale() === "en" ? ": " : "：";
  if (row.faults.length > 0)
    return (
      <ul className="plain">
        {row.faults.map(({ field, code }) => (
          <li key={`${field} ${code}`}>
            <b>{labels[field]}</b>
            {colon}
            {words(`fault.${code}`)}
          </li>
        ))}
      </ul>
    );
  if (row.sameAs !== null) return t(`${kind}.sameAs`, { line: row.sameAs });
  const changes = row.changes.map((one) => words(`change.${one}`)).join(comma);
  if (!row.doubt) return changes || "—";
  return (
    <>
      {changes && <div>{changes}</div>}
      <div>{words(`doubt.${row.doubt}`)}</div>
    </>
  );
}
