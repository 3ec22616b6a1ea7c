import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/data/timetables/page";
import { paths } from "~/http/paths";
import { Meter } from "~/ui/bars";
import { Button, LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { TimetableHead } from "./timetable-head";

/** A timetable that is still being placed: how far it is, and the way to give it up. The page looks again by itself. */
export function TimetableRunning({ timetable, reply }: { timetable: TimetablePage; reply: unknown }) {
  const { t } = useTranslation("timetables");
  const { id, progress, version } = timetable;
  return (
    <>
      <TimetableHead timetable={timetable} />
      <Card>
        <div className="stack" role="status">
          <p>
            <b>{t("running.percent", { percent: progress })}</b>
          </p>
          <Meter value={progress} max={100} label={t("running.percent", { percent: progress })} />
          <p className="soft">{t("running.wait")}</p>
          <div className="row">
            <LinkButton href={paths.timetable(id)}>{t("running.look")}</LinkButton>
            <PostForm intent="discard" reply={reply} labels={{}} version={version}>
              {() => <Button tone="danger">{t("running.cancel")}</Button>}
            </PostForm>
          </div>
        </div>
      </Card>
    </>
  );
}
