import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";

interface Props {
  schoolId: number;
  /** The first Monday that leaves time to tell everybody. */
  monday: Date;
  reply: unknown;
}

export function StartTimetable({ schoolId, monday, reply }: Props) {
  const { t } = useTranslation("timetables");
  const first = monday.toISOString().slice(0, 10);
  return (
    <PostForm
      intent="start"
      reply={reply}
      labels={{ schoolId: t("school"), startsOn: t("start.startsOn"), existing: t("start.mayMove") }}
    >
      {(field) => (
        <>
          <input type="hidden" name="schoolId" value={schoolId} />
          <DateField {...field.text("startsOn", first)} help={t("start.startsOnHelp")} required />
          <PickField
            {...field.choices("existing", ["KEEP"])}
            required
            layout="column"
            options={[
              { value: "KEEP", label: t("start.keep") },
              { value: "MOVE", label: t("start.move") },
            ]}
          />
          <Button tone="primary" icon="calendar" block>
            {t("start.submit")}
          </Button>
        </>
      )}
    </PostForm>
  );
}
