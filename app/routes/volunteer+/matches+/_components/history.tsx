import { useTranslation } from "react-i18next";
import type { OwnMatchPage } from "~/data/matches/own";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Quote, Timeline, TimelineEntry } from "~/ui/progress";
import { modeIcons } from "~/ui/states";
import { StateChip } from "~/ui/status";
import { When } from "~/ui/text";
import { useWords } from "~/ui/words";

type HistoryProps = Pick<OwnMatchPage, "checkIns"> & { matchId: string; reply: unknown };
type Record = OwnMatchPage["checkIns"][number];

/** The volunteer's own records, newest first; a question of the school is answered here. */
export function History({ checkIns, matchId, reply }: HistoryProps) {
  const { t } = useTranslation("ownMatches");
  return (
    <Card id="history" title={t("page.history")}>
      {checkIns.length === 0 ? (
        <p className="soft">{t("page.noHistory")}</p>
      ) : (
        <Timeline label={t("page.history")}>
          {checkIns.map((record) => (
            <Entry key={record.id} record={record} matchId={matchId} reply={reply} />
          ))}
        </Timeline>
      )}
    </Card>
  );
}

function Entry({ record, matchId, reply }: { record: Record; matchId: string; reply: unknown }) {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const { mode, minutes, reached, note, wish, question, answer, state } = record;
  return (
    <TimelineEntry
      icon={reached ? modeIcons[mode] : "x"}
      tone={reached ? "ok" : "care"}
      when={<When value={record.happenedOn} zone="UTC" as="date" />}
      what={
        <>
          {t(reached ? "past.reached" : "past.missed", { mode: words(`mode.${mode}`), minutes })}{" "}
          <StateChip of="checkIn" state={state} />
        </>
      }
    >
      {note && <p>{note}</p>}
      {wish && <Quote>{t("past.wish", { wish })}</Quote>}
      {question && <p>{t("past.question", { question })}</p>}
      {answer && <p>{t("past.answer", { answer })}</p>}
      {record.correctable && (
        <LinkButton small href={paths.correctCheckIn(matchId, record.id)}>
          {t("past.correct")}
        </LinkButton>
      )}
      {state === "QUESTIONED" && <AnswerForm record={record} reply={reply} />}
    </TimelineEntry>
  );
}

function AnswerForm({ record, reply }: { record: Record; reply: unknown }) {
  const { t } = useTranslation("ownMatches");
  return (
    <PostForm
      intent="answer"
      id={`answer-${record.id}`}
      about={{ checkInId: record.id }}
      reply={reply}
      version={record.version}
      labels={{ answer: t("past.reply") }}
    >
      {(field) => (
        <>
          <TextArea {...field.text("answer")} maxLength={1000} required />
          <Button tone="primary">{t("past.send")}</Button>
        </>
      )}
    </PostForm>
  );
}
