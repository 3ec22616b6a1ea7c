import { useTranslation } from "react-i18next";
import type { retentionPage } from "~/data/privacy/retention-page";
import { RETENTION_KINDS, type RetentionKind } from "~/domain/privacy/retention";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { Card } from "~/ui/layout";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { Dotted, When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Page = Awaited<ReturnType<typeof retentionPage>>;
/** Each kind with its period, why, and how many the next run takes. */
export function Periods({ periods, started, rows, files, more, history }: Page) {
  const { t } = useTranslation("privacy");
  const due = (kind: RetentionKind) => {
    if (!started.includes(kind)) return <Chip tone="soon">{t("retention.notStarted")}</Chip>;
    const named = files.filter((file) => file.kind === kind && file.taken).length;
    if (kind in rows) return String(rows[kind as keyof typeof rows]);
    return more ? `${named}+` : String(named);
  };
  return (
    <Card flush>
      <DataTable
        caption={t("retention.title")}
        rows={RETENTION_KINDS}
        keyOf={(kind) => kind}
        fold
        columns={[
          {
            id: "kind",
            head: t("retention.kind"),
            rowHead: true,
            cell: (kind) => t(`retentionKind.${kind}`),
          },
          {
            id: "months",
            head: t("retention.months"),
            right: true,
            cell: (kind) => t("retention.count", { count: periods[kind] }),
          },
          {
            id: "why",
            head: t("retention.reason"),
            cell: (kind) =>
              history.find((one) => one.kind === kind)?.reason ?? t(`retention.because.${kind}`),
          },
          { id: "due", head: t("retention.due"), right: true, cell: due },
        ]}
      />
    </Card>
  );
}

/** The files that the next run purges, by name. */
export function DueFiles({ files, more }: Page) {
  const { t } = useTranslation("privacy");
  const nameOf = useNameOf();
  return (
    <Card title={t("retention.next")} id="next" lead={t("retention.nextLead")} flush={files.length > 0}>
      {files.length === 0 ? (
        <p>{t("retention.nothing")}</p>
      ) : (
        <DataTable
          caption={t("retention.next")}
          rows={files}
          keyOf={({ id }) => id}
          fold
          columns={[
            {
              id: "who",
              head: t("requests.about"),
              rowHead: true,
              cell: ({ kind, id, name }) =>
                kind === "CHILD_FILE" ? <a href={paths.childData(id)}>{name}</a> : name,
            },
            { id: "kind", head: t("retention.kind"), cell: ({ kind }) => t(`retentionKind.${kind}`) },
            {
              id: "school",
              head: t("retention.school"),
              cell: ({ schoolZh, schoolEn }) => nameOf({ nameZh: schoolZh, nameEn: schoolEn }),
            },
            {
              id: "since",
              head: t("retention.since"),
              cell: ({ since }) => <When value={since} zone={DISTRICT_ZONE} />,
            },
            {
              id: "why",
              head: t("retention.reason"),
              cell: ({ asked, taken }) => {
                if (asked) return <Chip icon="letter">{t("retention.asked")}</Chip>;
                return taken ? t("retention.over") : <Chip tone="soon">{t("retention.waits")}</Chip>;
              },
            },
          ]}
        />
      )}
      {more && <p className="s soft">{t("retention.more")}</p>}
    </Card>
  );
}

/** What must not be deleted for now. */
export function HeldFiles({ holds }: Page) {
  const { t } = useTranslation("privacy");
  if (holds.length === 0) return null;
  return (
    <Card title={t("retention.held")} id="held" flush>
      <DataTable
        caption={t("retention.held")}
        rows={holds}
        keyOf={({ id }) => id}
        fold
        columns={[
          {
            id: "who",
            head: t("requests.about"),
            rowHead: true,
            cell: ({ child, volunteer }) => (
              <a
                href={
                  child ? paths.childData(child.id) : paths.applicantData(volunteer?.application?.id ?? "")
                }
              >
                {(child ?? volunteer)?.name}
              </a>
            ),
          },
          { id: "why", head: t("retention.reason"), cell: ({ reason }) => reason },
          {
            id: "by",
            head: t("retention.setBy"),
            cell: ({ setBy, setAt }) => (
              <>
                {setBy.name} <When value={setAt} zone={DISTRICT_ZONE} />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** What the last runs deleted, and every change of a period. */
export function PurgeRuns({ runs, history }: Page) {
  const { t } = useTranslation("privacy");
  const words = useWords("privacy");
  const entries = [
    ...runs.map(({ id, at, counts }) => ({
      id: `run ${id}`,
      at,
      what: counts.map(([kind, count]) => `${words(`retentionKind.${kind}`)} ${count}`),
    })),
    ...history.map(({ id, kind, months, setAt, setBy }) => ({
      id: `set ${id}`,
      at: setAt,
      what: [words(`retentionKind.${kind}`), t("retention.count", { count: months }), setBy.name],
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return null;
  return (
    <Card title={t("retention.runs")} id="runs" flush>
      <DataTable
        caption={t("retention.runs")}
        rows={entries}
        keyOf={({ id }) => id}
        fold
        columns={[
          {
            id: "when",
            head: t("retention.when"),
            rowHead: true,
            cell: ({ at }) => <When value={at} zone={DISTRICT_ZONE} as="dateTime" />,
          },
          { id: "what", head: t("retention.what"), cell: ({ what }) => <Dotted facts={what} /> },
        ]}
      />
    </Card>
  );
}
