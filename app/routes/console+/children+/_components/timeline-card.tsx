import { useTranslation } from "react-i18next";
import type { TimelineEntry as Entry } from "~/data/children/timeline";
import { paths, withQuery } from "~/http/paths";
import { formatDuration, formatMonth, formatShortDate, formatShortDateTime } from "~/i18n/format";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Icon, type IconName } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { Quote, Timeline, TimelineEntry, TimelineMonth } from "~/ui/progress";
import { modeIcons } from "~/ui/states";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { FileProps } from "./file-head";

type Props = FileProps & { entries: Entry[]; more: Date | null; paged: boolean };

/** Everything that happened, newest first. */
export function TimelineCard({ child, entries, more, paged }: Props) {
  const { t } = useTranslation("childFile");
  const locale = useLocale();
  const zone = child.school.timeZone;
  const here = paths.child(child.id);
  return (
    <Card title={t("timeline.title")} id="timeline">
      <ButtonRow>
        <LinkButton small href={paths.childTrend(child.id)}>
          {t("timeline.trend")}
        </LinkButton>
        <LinkButton small href={paths.newTask(child.id)}>
          {t("timeline.task")}
        </LinkButton>
      </ButtonRow>
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
            const line = <Line key={entry.id} entry={entry} child={child} />;
            return opens ? [<TimelineMonth key={month}>{month}</TimelineMonth>, line] : [line];
          })}
        </Timeline>
      )}
      {(more || paged) && (
        <div className="row timeline-more">
          {more && (
            <LinkButton href={`${withQuery(here, { before: more.toISOString() })}#timeline`}>
              {t("timeline.more")}
            </LinkButton>
          )}
          {paged && (
            <LinkButton href={`${here}#timeline`} tone="quiet">
              {t("timeline.newest")}
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
}

function Line({ entry, child }: { entry: Entry; child: Props["child"] }) {
  const locale = useLocale();
  const zone = child.school.timeZone;
  switch (entry.kind) {
    case "checkIn":
      return <CheckInLine entry={entry} when={formatShortDate(entry.happenedOn, locale, "UTC")} />;
    case "contact":
      return <ContactLine entry={entry} when={formatShortDateTime(entry.at, locale, zone)} />;
    case "milestone":
      return <MilestoneLine entry={entry} when={formatShortDate(entry.at, locale, zone)} />;
    case "deed":
      return <DeedLine entry={entry} when={formatShortDate(entry.at, locale, zone)} child={child} />;
  }
}

type Of<Kind extends Entry["kind"]> = { entry: Extract<Entry, { kind: Kind }>; when: string };

function CheckInLine({ entry, when }: Of<"checkIn">) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const locale = useLocale();
  const values = { name: entry.mentor, mode: words(`mode.${entry.mode}`) };
  const worry = entry.concern === "MEDIUM" || entry.concern === "HIGH";
  const what = !entry.reached
    ? t("timeline.missed", { name: entry.mentor })
    : entry.minutes > 0
      ? t("timeline.contactTime", { ...values, time: formatDuration(entry.minutes, locale) })
      : t("timeline.contact", values);
  return (
    <TimelineEntry
      icon={entry.reached ? modeIcons[entry.mode] : "x"}
      tone={entry.reached && !worry ? "ok" : "care"}
      when={when}
      what={what}
    >
      {!entry.reached && entry.missedSide && <p>{words(`missedSide.${entry.missedSide}`)}</p>}
      {entry.note && <p>{entry.note}</p>}
      {entry.concern !== "NONE" && <p>{words(`concern.${entry.concern}`)}</p>}
      {entry.wish && <Quote>{t("timeline.wish", { text: entry.wish })}</Quote>}
    </TimelineEntry>
  );
}

function ContactLine({ entry, when }: Of<"contact">) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const held = entry.state === "HELD";
  return (
    <TimelineEntry
      icon={held ? modeIcons[entry.mode] : "x"}
      tone={held ? "ok" : "care"}
      when={when}
      what={
        held
          ? t("timeline.contact", { name: entry.mentor, mode: words(`mode.${entry.mode}`) })
          : t("timeline.missed", { name: entry.mentor })
      }
    >
      {!held && entry.missedSide && <p>{words(`missedSide.${entry.missedSide}`)}</p>}
      {entry.missedWhy && <p>{entry.missedWhy}</p>}
    </TimelineEntry>
  );
}

const milestoneIcons = {
  PERMITTED: "check",
  WITHDRAWN: "ban",
  INTRODUCED: "meet",
  ACTIVE: "bridge",
  CLOSED: "minus",
} as const satisfies Record<string, IconName>;

function MilestoneLine({ entry, when }: Of<"milestone">) {
  const words = useWords("common");
  const file = useWords("childFile");
  const { milestone, mentor, relation } = entry;
  const permission = milestone === "PERMITTED" || milestone === "WITHDRAWN";
  const key = permission && mentor !== null ? `${milestone}_MATCH` : milestone;
  const who = relation === null ? "" : words(`relation.${relation}`);
  return (
    <TimelineEntry
      icon={milestoneIcons[milestone]}
      when={when}
      what={file(`timeline.milestone.${key}`, { mentor: mentor ?? "", who })}
    >
      {entry.note && <p>{entry.note}</p>}
    </TimelineEntry>
  );
}

function DeedLine({ entry, when, child }: Of<"deed"> & Pick<Props, "child">) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const file = useWords("childFile");
  const own = useWords("children");
  const { deed, details, by } = entry;
  const member = child.family.find(({ id }) => id === details.memberId);
  const priority = deed === "changed" && details.to;
  const what = priority
    ? t("timeline.deed.priority", {
        from: words(`priority.${details.from}`),
        to: words(`priority.${details.to}`),
      })
    : file(`timeline.deed.${deed}`);
  return (
    <TimelineEntry icon={deed.startsWith("link") ? "print" : "pencil"} when={when} what={what}>
      {details.reason && <p>{own(`reason.${details.reason}`)}</p>}
      {member && (
        <p>
          {words(`relation.${member.relation}`)} {member.name}
        </p>
      )}
      {by && <p className="faint s">{t("timeline.by", { name: by })}</p>}
    </TimelineEntry>
  );
}

/** Says that opening the file was written down. */
export function AccessNote({ child, now }: FileProps) {
  const { t } = useTranslation("childFile");
  const [before = "", after = ""] = t("access", { when: "|" }).split("|");
  return (
    <p className="access-note">
      <Icon name="eye" />
      <span>
        {before}
        <When value={now} zone={child.school.timeZone} as="dateTime" />
        {after} <a href={paths.childTrail(child.id)}>{t("whoOpened")}</a>
      </span>
    </p>
  );
}
