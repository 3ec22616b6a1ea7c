import { useTranslation } from "react-i18next";
import type { MeetingPage } from "~/data/conference/meetings";
import { Button } from "~/ui/button";
import { FormActions, SelectField, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useConferenceWords } from "./words";

/** What was added to closed minutes as a whole, and the form for more. */
export function Additions({ meeting, reply }: { meeting: MeetingPage; reply: unknown }) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const labels = { itemId: t("minutes.of"), said: t("minutes.addition") };
  return (
    <Card title={t("minutes.add")} id="additions" lead={t("minutes.addLead")}>
      {meeting.notes
        .filter(({ itemId }) => itemId === null)
        .map(({ id, said, by, recordedAt }) => (
          <p key={id}>
            {said}{" "}
            <small className="soft">
              {t("minutes.addedBy", { name: by, when: words.moment(recordedAt) })}
            </small>
          </p>
        ))}
      <PostForm intent="addition" reply={reply} labels={labels} id="adding" className="form-column">
        {({ text }) => (
          <>
            <SelectField
              {...text("itemId")}
              empty={t("minutes.whole")}
              options={meeting.items.map((item) => ({ value: item.id, label: words.item(item) }))}
            />
            <TextArea {...text("said")} required />
            <FormActions>
              <Button tone="primary">{t("minutes.add")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
