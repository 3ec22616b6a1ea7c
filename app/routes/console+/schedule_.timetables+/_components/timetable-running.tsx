import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/data/timetables/page";
import { paths } from "~/http/paths";
import { RunningCard } from "~/ui/running-card";
import { TimetableHead } from "./timetable-head";

/** A timetable that is still being placed: how far it is, and the way to give it up. The page looks again by itself. */
export function TimetableRunning({ timetable, reply }: { timetable: TimetablePage; reply: unknown }) {
  const { t } = useTranslation("timetables");
  const { id, progress, version } = timetable;
  return (
    <>
      <TimetableHead timetable={timetable} />
      <RunningCard
        progress={progress}
        words={{
          percent: t("running.percent", { percent: progress }),
          wait: t("running.wait"),
          look: t("running.look"),
          cancel: t("running.cancel"),
        }}
        href={paths.timetable(id)}
        version={version}
        reply={reply}
      />
    </>
  );
}
