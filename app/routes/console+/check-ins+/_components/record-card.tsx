import { useTranslation } from "react-i18next";
import type { CheckInFile } from "~/data/checkins/file";
import { TOPICS } from "~/domain/checkin/submission";
import { paths } from "~/http/paths";
import { formatDate, formatList } from "~/i18n/format";
import { type Fact, Facts } from "~/ui/facts";
import { Card, Stack } from "~/ui/layout";
import { Quote } from "~/ui/progress";
import { StateChip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** The whole record, the worry on top. */
export function RecordCard({ record }: { record: CheckInFile }) {
  const { t } = useTranslation("checkIns");
  const worry = useWords("worry");
  const contact = useContactFacts(record);
  const child = useChildFacts(record);
  return (
    <Stack wide>
      {record.concern !== "NONE" && (
        <Card id="worry" title={t("page.worry")} end={<StateChip of="concern" state={record.concern} />}>
          <p>{record.concernNote}</p>
          {record.situation && (
            <p className="s">{t("page.like", { situation: worry(`situation.${record.situation}`) })}</p>
          )}
        </Card>
      )}
      <Card id="contact" title={t("page.contact")}>
        <Facts facts={contact} />
      </Card>
      <Card id="child" title={t("page.child")}>
        <div className="stack">
          {child.length > 0 && <Facts facts={child} />}
          {record.note && <p>{record.note}</p>}
          <FollowUp record={record} />
          {record.wish && (
            <Quote>
              {t("fact.wish")} · {record.wish}
            </Quote>
          )}
        </div>
      </Card>
      {record.question && (
        <Card id="talk" title={t("page.talk")}>
          <Facts
            facts={[
              { id: "question", label: t("question"), value: record.question },
              ...(record.answer ? [{ id: "answer", label: t("answer"), value: record.answer }] : []),
            ]}
          />
        </Card>
      )}
    </Stack>
  );
}

/** What was done, what is still needed, and the task that came of it. */
function FollowUp({ record }: { record: CheckInFile }) {
  const { t } = useTranslation(["checkIns", "checkInForm"]);
  const locale = useLocale();
  const { helpGiven, needs, followUp, followUpOn, followUpOwner, task } = record;
  const facts: Fact[] = [];
  if (helpGiven) facts.push({ id: "help", label: t("checkInForm:field.helpGiven"), value: helpGiven });
  if (needs) facts.push({ id: "needs", label: t("checkInForm:field.needs"), value: needs });
  if (followUp && followUpOn && followUpOwner) {
    const by = formatDate(followUpOn, locale, "UTC");
    const said = t("checkIns:fact.followUpValue", {
      what: followUp,
      by,
      owner: t(`checkIns:owner.${followUpOwner}`),
    });
    const value = task ? <a href={paths.task(task.id)}>{said}</a> : said;
    facts.push({ id: "followUp", label: t("checkInForm:field.followUp"), value });
  }
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}

function useContactFacts(record: CheckInFile): Fact[] {
  const { happenedOn, mode, reached, minutes, missedSide, place, participants, carerTold } = record;
  const { t } = useTranslation("checkIns");
  const form = useWords("checkInForm");
  const words = useWords("common");
  const locale = useLocale();
  return [
    { id: "day", label: t("fact.happenedOn"), value: formatDate(happenedOn, locale, "UTC") },
    { id: "mode", label: t("fact.mode"), value: words(`mode.${mode}`) },
    reached
      ? { id: "minutes", label: t("fact.minutes"), value: t("fact.minutesValue", { count: minutes }) }
      : {
          id: "missed",
          label: t("fact.missedSide"),
          value: missedSide ? words(`missedSide.${missedSide}`) : "–",
        },
    ...(place ? [{ id: "place", label: t("fact.place"), value: place }] : []),
    ...(participants.length > 0
      ? [
          {
            id: "participants",
            label: form("field.participants"),
            value: formatList(
              participants.map((code) => form(`participant.${code}`)),
              locale,
            ),
          },
        ]
      : []),
    ...(carerTold === null
      ? []
      : [
          {
            id: "carerTold",
            label: form("field.carerTold"),
            value: form(carerTold ? "carerTold.YES" : "carerTold.NO"),
          },
        ]),
  ];
}

const MOODS = ["1", "2", "3", "4", "5"] as const;

function useChildFacts(record: CheckInFile): Fact[] {
  const { topics, mood, parentContact } = record;
  const { t } = useTranslation(["checkIns", "ownMatches", "checkInForm"]);
  const locale = useLocale();
  const known = TOPICS.filter((code) => topics.includes(code)).map((code) => t(`ownMatches:topic.${code}`));
  const said = MOODS.find((step) => Number(step) === mood);
  const parents = parentContact === null ? "unknown" : parentContact ? "yes" : "no";
  const facts: Fact[] = [];
  if (known.length > 0)
    facts.push({ id: "topics", label: t("checkIns:fact.topics"), value: formatList(known, locale) });
  if (said) facts.push({ id: "mood", label: t("checkIns:fact.mood"), value: t(`checkIns:moods.${said}`) });
  const notes = record.areaNotes as Record<string, string>;
  for (const area of TOPICS) {
    const rating =
      area === "LIFE"
        ? record.life
        : area === "STUDY"
          ? record.study
          : area === "SAFETY"
            ? record.safety
            : null;
    const words = [rating && t(`checkInForm:rating.${rating}`), notes[area]].filter(Boolean).join(" · ");
    if (words) facts.push({ id: area, label: t(`ownMatches:topic.${area}`), value: words });
  }
  facts.push({
    id: "parents",
    label: t("checkIns:fact.parentContact"),
    value: t(`checkIns:fact.parents.${parents}`),
  });
  return facts;
}
