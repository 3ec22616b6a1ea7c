import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { DateField, FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { OccasionFields, usePlanLabels } from "./cadence-fields";
import type { EditProps } from "./edit-facts";
import { Instead } from "./instead";
import { WhereFields } from "./where-fields";

/** Another time, way or place for this contact alone; what is in the way is shown before it is done. */
export function EditOne({ page, reply }: EditProps) {
  const { t } = useTranslation("matches");
  const { startTime, minutes, mode, place, roomId, supervisorId } = usePlanLabels();
  const { contact, today, places } = page;
  const typed = page.typed.one ?? {
    on: contact.localStart.slice(0, 10),
    startTime: contact.localStart.slice(11),
    ...{ mode: contact.mode, place: contact.place, minutes: String(contact.minutes) },
    ...(contact.roomId && { roomId: contact.roomId }),
    ...(contact.supervisorId && { supervisorId: contact.supervisorId }),
  };
  return (
    <Card id="one" title={t("editPage.one")} lead={t("editPage.oneLead")}>
      <PostForm
        intent="one"
        id="only"
        reply={reply}
        version={contact.version}
        labels={{ on: t("editPage.on"), startTime, minutes, mode, place, roomId, supervisorId }}
      >
        {(field) => (
          <>
            <Instead intent="one" reply={reply} to={paths.editContact(page.matchId, contact.id)} />
            <input type="hidden" name="edit" value="one" />
            <DateField {...field.text("on", typed.on)} min={today.toISOString().slice(0, 10)} required />
            <OccasionFields field={field} typed={typed} />
            <WhereFields field={field} typed={typed} places={places} />
            <FormActions>
              <Button tone="primary">{t("editPage.saveOne")}</Button>
              <Button formMethod="get" icon="calendar">
                {t("editPage.check")}
              </Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
