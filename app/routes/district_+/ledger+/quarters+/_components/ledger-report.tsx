import { useTranslation } from "react-i18next";
import type { allRows, BoardPlace, oneQuarter } from "~/data/ledger/quarters";
import { cellOf, type LedgerColumn } from "~/domain/ledger/columns";
import type { DiffKind } from "~/domain/ledger/diff";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { useLedgerWords } from "~/routes/console+/ledger+/_components/ledger-words";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

/** What one sheet of paper is wide enough for; the workbook has all columns. */
const PRINTED: readonly LedgerColumn[] = [
  ...(["name", "gender", "birthDate", "place", "school", "grade", "rating", "risk"] as const),
  ...([
    "aid",
    "fatherWorksAt",
    "motherWorksAt",
    "guardianName",
    "guardianRelation",
    "guardianPhone",
  ] as const),
];

interface Props {
  ledger: NonNullable<Awaited<ReturnType<typeof oneQuarter>>>;
  /** Against the quarter before; null where there is none. */
  counts: Record<DiffKind, number> | null;
  board: readonly BoardPlace[];
  rows: Awaited<ReturnType<typeof allRows>>;
}

/** The quarter on paper: figures by town with who signed, then a line for each child; the checksum at both ends. */
export function LedgerReport({ ledger, counts, board, rows }: Props) {
  const { t } = useTranslation("ledger");
  const words = useLedgerWords();
  const nameOf = useNameOf();
  const district = board.find(({ kind }) => kind === "DISTRICT");
  const { children, checksum, signedAt } = ledger;
  return (
    <section className="ledger-sheet" aria-label={t("report.title")}>
      <h2>{t("report.title")}</h2>
      <p>
        {t("report.of", { district: district ? nameOf(district) : "", quarter: words.version(ledger) })}
        {signedAt ? (
          <>
            {" · "}
            {t("facts.signed")} <When value={signedAt} zone={DISTRICT_ZONE} as="plainDate" />
          </>
        ) : (
          <strong> · {t("report.notSigned")}</strong>
        )}
      </p>
      <p>{counts ? t("report.summary", { children, ...counts }) : t("report.first", { children })}</p>
      <p className="mark">{t("report.mark", { checksum })}</p>
      <table>
        <caption>{t("report.byPlace")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("report.town")}</th>
            <th scope="col">{t("board.children")}</th>
            <th scope="col">{t("report.signedBy")}</th>
          </tr>
        </thead>
        <tbody>
          {board
            .filter(({ kind }) => kind !== "VILLAGE")
            .map((place) => (
              <tr key={place.id}>
                <th scope="row">{nameOf(place)}</th>
                <td>{place.children}</td>
                <td>
                  {place.act === "SIGN" && place.by && place.at && (
                    <>
                      {place.standsIn ? t("board.standsIn", { name: place.by }) : place.by}{" "}
                      <When value={place.at} zone={DISTRICT_ZONE} as="plainDate" />
                    </>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="too-narrow">{t("report.tooNarrow")}</p>
      <table className="lines">
        <caption>{t("rows.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("report.number")}</th>
            {PRINTED.map((column) => (
              <th key={column} scope="col">
                {words.column(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ childId, cells }, at) => (
            <tr key={childId}>
              <td>{at + 1}</td>
              {PRINTED.map((column) => (
                <td key={column}>{words.cell(column, cellOf(cells, column))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mark">{t("report.mark", { checksum })}</p>
    </section>
  );
}
