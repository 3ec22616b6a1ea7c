import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hoursText } from "~/domain/schedule/hours-text";
import type { Window } from "~/domain/schedule/windows";
import { Button } from "~/ui/button";
import { weekdays } from "~/ui/choice-fields";
import { FormActions, TextField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";

/** Names of the fields, from Monday. */
export const LESSON_DAYS = weekdays;

interface LessonsFormProps {
  lessons: readonly Window[];
  /** Of the timetable; 0 where there is none. */
  version: number;
  reply: unknown;
  scope: ReactNode;
}

/** A line of hours for each day: quicker to type and to read on a phone than any grid. */
export function LessonsForm({ lessons, version, reply, scope }: LessonsFormProps) {
  const { t } = useTranslation("calendar");
  const { t: common } = useTranslation("common");
  const labels = Object.fromEntries(LESSON_DAYS.map((one) => [one, common(`weekday.${one}`)])) as Record<
    (typeof LESSON_DAYS)[number],
    string
  >;
  return (
    <PostForm intent="setLessons" reply={reply} labels={labels} className="form-column">
      {(field) => (
        <>
          {scope}
          <input type="hidden" name="timetable" value={version} />
          {LESSON_DAYS.map((one, weekday) => (
            <TextField
              key={one}
              {...field.text(one, hoursText(lessons, weekday))}
              help={weekday === 0 ? t("lessons.help") : undefined}
              inputMode="text"
              autoComplete="off"
              maxLength={200}
            />
          ))}
          <FormActions>
            <Button tone="primary">{t("lessons.submit")}</Button>
          </FormActions>
        </>
      )}
    </PostForm>
  );
}
