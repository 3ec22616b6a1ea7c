import { useTranslation } from "react-i18next";
import { isOpenPause, lastDay, type Pause } from "~/domain/match/pause";
import { formatPlainDate } from "~/i18n/format";
import { Alert } from "./status";
import { useLocale } from "./use-frame";

type PauseNoteProps = { pauses: readonly Pause[]; today: Date };

/** The pause of a match that is on or ahead, the nearest one; nothing where there is none. */
export function PauseNote({ pauses, today }: PauseNoteProps) {
  const { t } = useTranslation("closures");
  const locale = useLocale();
  const open = pauses.filter((pause) => isOpenPause(pause, today));
  const [next] = open.toSorted((a, b) => a.startsOn.getTime() - b.startsOn.getTime());
  if (!next) return null;
  const plain = (day: Date) => formatPlainDate(day, locale, "UTC");
  const last = lastDay(next);
  const from = plain(next.startsOn);
  return (
    <Alert icon="pause" title={last ? t("pause.on", { from, to: plain(last) }) : t("pause.onOpen", { from })}>
      {t("pause.onLead")}
    </Alert>
  );
}
