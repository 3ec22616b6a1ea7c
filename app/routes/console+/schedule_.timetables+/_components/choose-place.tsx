import { useTranslation } from "react-i18next";
import { type Choice, choiceKey } from "~/domain/schedule/timetable/choices";
import { firstDayOf } from "~/domain/schedule/timetable/draft";
import { clockOf } from "~/domain/schedule/windows";
import { formatShortDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { weekdays } from "~/ui/choice-fields";
import { FormActions, SelectField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  timetable: { startsOn: Date; version: number };
  choices: readonly Choice[];
  rooms: readonly { id: string; nameZh: string; nameEn: string }[];
  reply: unknown;
}

/** Other times for one match, while all others stay. */
export function ChoosePlace({ timetable: { startsOn, version }, choices, rooms, reply }: Props) {
  const { t } = useTranslation("timetables");
  const words = useWords("common");
  const nameOf = useNameOf();
  const locale = useLocale();
  const labelOf = ({ phase, weekday, from, roomId }: Choice) => {
    const room = rooms.find(({ id }) => id === roomId);
    const said = {
      weekday: words(`weekday.${weekdays[weekday]}`),
      time: clockOf(from),
      room: room ? nameOf(room) : "",
    };
    if (phase === 0) return t("place.option", said);
    const date = formatShortDate(firstDayOf({ phase, weekday }, startsOn), locale, "UTC");
    return t("place.optionFrom", { ...said, date });
  };
  return (
    <Card title={t("place.choose")} lead={t("place.chooseLead")}>
      {choices.length === 0 ? (
        <p>{t("place.none")}</p>
      ) : (
        <PostForm intent="fix" reply={reply} labels={{ choice: t("place.choice") }} version={version}>
          {(field) => (
            <>
              <SelectField
                {...field.text("choice")}
                required
                empty={t("place.pick")}
                options={choices.map((choice) => ({ value: choiceKey(choice), label: labelOf(choice) }))}
              />
              <FormActions>
                <Button tone="primary">{t("place.fix")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      )}
    </Card>
  );
}
