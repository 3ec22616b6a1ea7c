import { useTranslation } from "react-i18next";
import type { MatchEnding } from "~/data/matches/ending";
import { isRunning } from "~/domain/match/lifecycle";
import { isOpenPause, PAUSE_REASONS } from "~/domain/match/pause";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, SelectField, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

type Props = { match: MatchEnding; reply: unknown };

/** Pauses that were, and the one that can end early. */
export function PauseList({ match: { pauses, today }, reply }: Props) {
  const { t } = useTranslation("closures");
  const locale = useLocale();
  if (pauses.length === 0) return null;
  const plain = (day: Date | null) => (day ? formatPlainDate(day, locale, "UTC") : t("pause.open"));
  return (
    <Card title={t("pause.list")} id="pauses" flush>
      <DataTable
        caption={t("pause.list")}
        rows={pauses}
        keyOf={({ id }) => id}
        fold
        columns={[
          {
            id: "days",
            head: t("pause.days"),
            rowHead: true,
            cell: ({ startsOn, endsOn, endedOn }) =>
              `${plain(startsOn)} – ${endedOn ? t("pause.until", { day: plain(endedOn) }) : plain(endsOn)}`,
          },
          { id: "reason", head: t("pause.reason"), cell: ({ reason }) => t(`pauseReason.${reason}`) },
          { id: "note", head: t("pause.note"), cell: ({ note }) => note },
          {
            id: "resume",
            head: "",
            action: true,
            cell: (pause) =>
              isOpenPause(pause, today) &&
              pause.reason !== "CHILD_PAUSED" && (
                <PostForm
                  intent="resume"
                  about={{ pauseId: pause.id }}
                  reply={reply}
                  labels={{}}
                  version={pause.version}
                >
                  {() => <Button>{t("pause.resume")}</Button>}
                </PostForm>
              ),
          },
        ]}
      />
    </Card>
  );
}

export function PauseForm({ match, reply }: Props) {
  const { t } = useTranslation("closures");
  if (!isRunning(match.state) || match.state === "CLOSING") return null;
  const first = match.today.toISOString().slice(0, 10);
  return (
    <Card title={t("pause.new")} id="pause">
      <PostForm
        intent="pause"
        reply={reply}
        labels={{
          reason: t("pause.reason"),
          startsOn: t("pause.startsOn"),
          endsOn: t("pause.endsOn"),
          note: t("pause.note"),
        }}
        className="form-column"
      >
        {(field) => (
          <>
            <SelectField
              {...field.text("reason")}
              empty={t("choose")}
              options={PAUSE_REASONS.map((value) => ({ value, label: t(`pauseReason.${value}`) }))}
              required
            />
            <FieldRow>
              <DateField {...field.text("startsOn")} min={first} required />
              <DateField {...field.text("endsOn")} min={first} help={t("pause.endsHelp")} required />
            </FieldRow>
            <TextArea {...field.text("note")} help={t("pause.noteHelp")} maxLength={500} />
            <p className="s soft">{t("pause.what")}</p>
            <Button tone="primary">{t("pause.submit")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
