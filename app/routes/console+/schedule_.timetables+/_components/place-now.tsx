import { useTranslation } from "react-i18next";
import type { ShownPlace } from "~/data/timetables/page";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useRhythm } from "~/ui/rhythm";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { usePlaceTime } from "./place-time";

interface Props {
  timetable: { id: string; startsOn: Date; version: number; state: string };
  place: ShownPlace;
  reply: unknown;
}

/** Where one match is in the timetable, where it was before, and the ways out of somebody's choice. */
export function PlaceNow({ timetable: { id, startsOn, version, state }, place, reply }: Props) {
  const { t } = useTranslation("timetables");
  const words = useWords("timetables");
  const nameOf = useNameOf();
  const rhythm = useRhythm();
  const time = usePlaceTime(startsOn)(place);
  const nowhere = place.leftOut ? t("place.leftOut") : place.why && words(`why.${place.why}`);
  return (
    <Card>
      <Facts
        facts={[
          {
            id: "now",
            label: t("place.now"),
            value: time?.rhythm ?? t("place.nowhere"),
            more: time ? `${time.from}${place.room ? ` · ${nameOf(place.room)}` : ""}` : nowhere,
          },
          {
            id: "before",
            label: t("places.before"),
            value: place.plan ? rhythm(place.plan) : t("places.nothingBefore"),
          },
        ]}
      />
      {state === "DRAFT" && (place.fixed || place.leftOut) && (
        <PostForm intent="release" reply={reply} labels={{}} version={version}>
          {() => <Button small>{t("place.release")}</Button>}
        </PostForm>
      )}
      {state === "DRAFT" && !place.leftOut && (
        <PostForm intent="leaveOut" reply={reply} labels={{}} version={version}>
          {() => (
            <div className="row">
              <Button small>{t("place.leave")}</Button>
              <span className="s soft">{t("place.leaveHelp")}</span>
            </div>
          )}
        </PostForm>
      )}
      <p>
        <a href={paths.timetable(id)}>{t("place.back")}</a>
      </p>
    </Card>
  );
}
