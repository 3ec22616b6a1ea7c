import { useTranslation } from "react-i18next";
import type { TimelineEntry as Entry } from "~/data/children/timeline";
import { TIMELINE_KINDS, type TimelineKind } from "~/domain/child/timeline";
import { paths, withQuery } from "~/http/paths";
import { formatMonth } from "~/i18n/format";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card } from "~/ui/layout";
import { Tabs } from "~/ui/navigation";
import { Timeline, TimelineMonth } from "~/ui/progress";
import { useLocale } from "~/ui/use-frame";
import type { FileProps } from "./file-head";
import { TimelineLine } from "./timeline-line";

type Props = FileProps & {
  entries: Entry[];
  /** Where the next page begins. */
  more: string | null;
  paged: boolean;
  kind: TimelineKind | null;
};

/** Everything that happened, newest first. */
export function TimelineCard({ child, entries, more, paged, kind }: Props) {
  const { t } = useTranslation("childFile");
  const locale = useLocale();
  const zone = child.school.timeZone;
  const href = (of: { kind?: TimelineKind | null; before?: string | null }) =>
    `${withQuery(paths.child(child.id), { kind, ...of })}#timeline`;
  return (
    <Card title={t("timeline.title")} id="timeline">
      <ButtonRow>
        <LinkButton small href={paths.childTrend(child.id)}>
          {t("timeline.trend")}
        </LinkButton>
        <LinkButton small href={paths.newTask(child.id)}>
          {t("timeline.task")}
        </LinkButton>
        <LinkButton small href={paths.reportAbsence(child.id)} icon="alert">
          {t("timeline.absent")}
        </LinkButton>
        <LinkButton small href={paths.startTransfer(child.id)}>
          {t("timeline.transfer")}
        </LinkButton>
        <LinkButton small href={paths.childSheet(child.id)} icon="print">
          {t("timeline.sheet")}
        </LinkButton>
        <LinkButton small href={paths.childTable(child.id)} icon="download">
          {t("timeline.table")}
        </LinkButton>
      </ButtonRow>
      <Tabs
        label={t("timeline.kinds")}
        items={[
          { href: href({ kind: null }), label: t("timeline.all"), current: kind === null },
          ...TIMELINE_KINDS.map((one) => ({
            href: href({ kind: one }),
            label: t(`timeline.kind.${one}`),
            current: kind === one,
          })),
        ]}
      />
      {entries.length === 0 ? (
        <Empty art="seedling" title={t("timeline.empty")}>
          {t("timeline.emptyLead")}
        </Empty>
      ) : (
        <Timeline>
          {entries.flatMap((entry, index) => {
            const month = formatMonth(entry.at, locale, zone);
            const before = entries[index - 1];
            const opens = !before || formatMonth(before.at, locale, zone) !== month;
            const line = <TimelineLine key={entry.id} entry={entry} child={child} />;
            return opens ? [<TimelineMonth key={month}>{month}</TimelineMonth>, line] : [line];
          })}
        </Timeline>
      )}
      {(more || paged) && (
        <div className="row timeline-more">
          {more && <LinkButton href={href({ before: more })}>{t("timeline.more")}</LinkButton>}
          {paged && (
            <LinkButton href={href({})} tone="quiet">
              {t("timeline.newest")}
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
}
