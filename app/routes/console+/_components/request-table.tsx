import { useTranslation } from "react-i18next";
import { daysLeft, type RequestKind } from "~/domain/privacy/request";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Chip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

export interface RequestRow {
  id: string;
  kind: RequestKind;
  state: "OPEN" | "GRANTED" | "REFUSED";
  receivedOn: Date;
  dueOn: Date;
  /** Whom it is about, where rows are about different people. */
  about?: string;
}

/** Requests with what is left of their time. */
export function RequestTable({ rows, now }: { rows: readonly RequestRow[]; now: Date }) {
  const { t } = useTranslation("privacy");
  const locale = useLocale();
  const day = (value: Date) => formatPlainDate(value, locale, "UTC");
  const columns: TableColumn<RequestRow>[] = [
    {
      id: "kind",
      head: t("ask.kind"),
      rowHead: true,
      cell: ({ id, kind }) => <a href={paths.request(id)}>{t(`kind.${kind}`)}</a>,
    },
    ...(rows.some(({ about }) => about !== undefined)
      ? [{ id: "about", head: t("requests.about"), cell: ({ about }: RequestRow) => about ?? "" }]
      : []),
    { id: "received", head: t("ask.receivedOn"), cell: ({ receivedOn }) => day(receivedOn) },
    { id: "due", head: t("requests.due"), cell: ({ dueOn }) => day(dueOn) },
    { id: "state", head: t("requests.state"), cell: (row) => <Standing row={row} now={now} /> },
  ];
  return (
    <DataTable caption={t("requests.title")} rows={rows} keyOf={({ id }) => id} columns={columns} fold />
  );
}

function Standing({ row: { state, dueOn }, now }: { row: RequestRow; now: Date }) {
  const { t } = useTranslation("privacy");
  if (state !== "OPEN") return t(`state.${state}`);
  const left = daysLeft(dueOn, new Date(new Date(now).toISOString().slice(0, 10)));
  if (left < 0)
    return (
      <Chip tone="bad" icon="alert">
        {t("requests.overdue", { count: -left })}
      </Chip>
    );
  return (
    <Chip tone={left <= 3 ? "soon" : undefined} icon="clock">
      {t("requests.left", { count: left })}
    </Chip>
  );
}
