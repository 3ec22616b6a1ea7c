import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Window } from "~/domain/schedule/windows";
import { Button } from "~/ui/button";
import { weekdays } from "~/ui/choice-fields";
import { FormActions } from "~/ui/fields";
import { HourFields, useHourLabels } from "~/ui/hours-fields";
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

/** When children are in class. */
export function LessonsForm({ lessons, version, reply, scope }: LessonsFormProps) {
  const { t } = useTranslation("calendar");
  return (
    <PostForm intent="setLessons" reply={reply} labels={useHourLabels()} className="form-column">
      {(field) => (
        <>
          {scope}
          <input type="hidden" name="timetable" value={version} />
          <HourFields field={field} windows={lessons} help={t("lessons.help")} />
          <FormActions>
            <Button tone="primary">{t("lessons.submit")}</Button>
          </FormActions>
        </>
      )}
    </PostForm>
  );
}
