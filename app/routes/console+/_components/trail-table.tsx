import { useTranslation } from "react-i18next";
import type { TrailRow } from "~/data/audit/trail";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths, withQuery } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { DataTable, type TableColumn } from "~/ui/table";
import { Dotted, Nb, When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Props = {
  rows: TrailRow[];
  caption: string /** Rows are about different children. */;
  several?: boolean;
};

/** When, who and as whom, what, about which child, and why. */
export function TrailTable({ rows, caption, several }: Props) {
  const { t } = useTranslation("trail");
  const nameOf = useNameOf();
  const { whatOf, roleOf, whyOf } = useTrailWords();
  const columns: TableColumn<TrailRow>[] = [
    {
      id: "when",
      head: t("column.when"),
      rowHead: true,
      cell: ({ at }) => <When value={at} zone={DISTRICT_ZONE} as="dateTime" />,
    },
    {
      id: "who",
      head: t("column.who"),
      cell: ({ actor, role }) => (
        <span>
          {actor && <Nb>{actor}</Nb>} <span className="soft">{roleOf(role)}</span>
        </span>
      ),
    },
    { id: "what", head: t("column.what"), cell: whatOf },
    ...(several
      ? [
          {
            id: "child",
            head: t("column.child"),
            cell: ({ childId, child, schoolZh, schoolEn }: TrailRow) => (
              <span>
                {childId && (
                  <a href={paths.childTrail(childId)}>
                    <Nb>{child}</Nb>
                  </a>
                )}{" "}
                {schoolZh && <Dotted facts={[nameOf({ nameZh: schoolZh, nameEn: schoolEn ?? schoolZh })]} />}
              </span>
            ),
          },
        ]
      : []),
    { id: "why", head: t("column.why"), cell: (row) => whyOf(row) || "–" },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ id }) => id} fold />;
}

/** Words for the codes of the record; one that the catalogue does not know is called by what it is about. */
function useTrailWords() {
  const { i18n } = useTranslation();
  const words = useWords("trail");
  const known = (key: string, otherwise: string) => words(i18n.exists(`trail:${key}`) ? key : otherwise);
  return {
    whatOf: ({ action, page }: TrailRow) =>
      page && i18n.exists(`trail:opened.${page}`)
        ? words(`opened.${page}`)
        : known(`action.${action}`, "action.unknown"),
    roleOf: (role: string) => (role ? known(`role.${role}`, "role.SYSTEM") : ""),
    whyOf: ({ reasonCode, reason }: TrailRow) =>
      [reasonCode && known(`reason.${reasonCode}`, "reason.OTHER"), reason]
        .filter(Boolean)
        .join(words("join")),
  };
}

/** The way through a list that is read by number, not by page. */
export function OlderAndNewest({
  here,
  older,
  paged,
}: {
  here: string;
  older: string | null;
  paged: boolean;
}) {
  const { t } = useTranslation("trail");
  if (!older && !paged) return null;
  return (
    <div className="row no-print">
      {older && <LinkButton href={withQuery(here, { before: older })}>{t("older")}</LinkButton>}
      {paged && (
        <LinkButton href={here} tone="quiet">
          {t("newest")}
        </LinkButton>
      )}
    </div>
  );
}
