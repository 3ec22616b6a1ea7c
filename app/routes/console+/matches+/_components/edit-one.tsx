import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { OccasionFields, usePlanLabels } from "./cadence-fields";
import type { EditProps } from "./edit-facts";

/** Another time for this contact alone. */
export function EditOne({ page: { contact, today }, reply }: EditProps) {
  const { t } = useTranslation("matches");
  const { startTime, minutes, mode, place } = usePlanLabels();
  const typed = {
    ...{ startTime: contact.localStart.slice(11), mode: contact.mode, place: contact.place },
    minutes: String(contact.minutes),
  };
  return (
    <Card id="one" title={t("editPage.one")} lead={t("editPage.oneLead")}>
      <PostForm
        intent="one"
        id="only"
        reply={reply}
        version={contact.version}
        labels={{ on: t("editPage.on"), startTime, minutes, mode, place }}
      >
        {(field) => (
          <>
            <DateField
              {...field.text("on", contact.localStart.slice(0, 10))}
              min={today.toISOString().slice(0, 10)}
              required
            />
            <OccasionFields field={field} typed={typed} prefix="only" />
            <Button tone="primary">{t("editPage.saveOne")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
