import { useTranslation } from "react-i18next";
import type { CallLog, LoggedCall, OfferedTimes } from "~/data/calls/log";
import { formatList, formatShortDate, formatTimeRange } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useErrorWords } from "~/ui/words";

interface Props {
  log: Pick<CallLog, "child" | "rooms"> & { moving: LoggedCall | null; typed: Record<string, string> };
  times: OfferedTimes;
  reply: unknown;
}

const ASKED = ["memberId", "roomId", "mode", "minutes"] as const;

/** What is in the way of the wished time, and the times that are free, each a choice. */
export function CallTimes({ log, times, reply }: Props) {
  const { t } = useTranslation("calls");
  const locale = useLocale();
  const { moving, typed, child } = log;
  const zone = child.school.timeZone;
  const intent = moving ? "move" : "book";
  return (
    <>
      {times.obstacle && <ObstacleWords log={log} times={times} />}
      <Card title={t("book.times")} id="times" lead={t("book.timesLead")}>
        {times.times.length === 0 ? (
          <p>{t("book.noTimes")}</p>
        ) : (
          <PostForm
            intent={intent}
            reply={reply}
            labels={{ when: t("book.times") }}
            {...(moving && { version: moving.version })}
          >
            {(field) => (
              <>
                {moving && <input type="hidden" name="callId" value={moving.id} />}
                {ASKED.map((name) => (
                  <input key={name} type="hidden" name={name} value={typed[name] ?? ""} />
                ))}
                <PickField
                  {...field.choices("when", [times.times[0]?.localStart ?? ""])}
                  labelHidden
                  required
                  options={times.times.map(({ localStart, startsAt, endsAt }) => ({
                    value: localStart,
                    label: formatShortDate(startsAt, locale, zone),
                    hint: formatTimeRange(startsAt, endsAt, zone),
                  }))}
                />
                <FormActions>
                  <Button tone="primary">{t(moving ? "book.moveSubmit" : "book.submit")}</Button>
                </FormActions>
              </>
            )}
          </PostForm>
        )}
      </Card>
    </>
  );
}

/** Names what collides by its hours, not by whose it is: a seat is taken by another family. */
function ObstacleWords({ log, times }: Pick<Props, "log" | "times">) {
  const { t } = useTranslation("calls");
  const say = useErrorWords();
  const locale = useLocale();
  const nameOf = useNameOf();
  const { obstacle } = times;
  if (!obstacle) return null;
  const zone = log.child.school.timeZone;
  const hours = (obstacle.taken ?? []).map(
    ({ startsAt, endsAt }) =>
      `${formatShortDate(startsAt, locale, zone)} ${formatTimeRange(startsAt, endsAt, zone)}`,
  );
  const taken = formatList([...new Set(hours)], locale);
  const room = log.rooms.find(({ id }) => id === log.typed.roomId);
  const words =
    obstacle.why === "CHILD_BUSY"
      ? t("obstacle.CHILD_BUSY", { taken })
      : obstacle.why === "NO_SEAT_FREE" && room
        ? t("obstacle.NO_SEAT_FREE", { count: room.seats, room: nameOf(room), taken })
        : say(obstacle.why);
  return (
    <Alert tone="care">
      {words} {times.times.length > 0 && t("obstacle.next")}
    </Alert>
  );
}
