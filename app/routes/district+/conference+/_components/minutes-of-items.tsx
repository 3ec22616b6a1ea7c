import { useTranslation } from "react-i18next";
import type { MeetingPage } from "~/data/conference/meetings";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { FormActions, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useConferenceWords } from "./words";

/** What was said and decided about each item: a form until the minutes are closed, then as it stands. */
export function MinutesOfItems({ meeting, reply }: { meeting: MeetingPage; reply: unknown }) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const labels = { said: t("minutes.said"), decided: t("minutes.decided") };
  return meeting.items.map((item, at) => (
    <Card
      key={item.id}
      id={`item-${item.id}`}
      title={`${at + 1}. ${words.item(item)}`}
      lead={words.counted(item)}
    >
      {meeting.state === "CLOSED" ? (
        <Facts
          facts={[
            { id: "said", label: labels.said, value: item.said || t("minutes.none") },
            { id: "decided", label: labels.decided, value: item.decided || t("minutes.none") },
            ...meeting.notes
              .filter(({ itemId }) => itemId === item.id)
              .map(({ id, said, by, recordedAt }) => ({
                ...{ id, label: t("minutes.additions"), value: said },
                more: t("minutes.addedBy", { name: by, when: words.moment(recordedAt) }),
              })),
          ]}
        />
      ) : (
        <PostForm
          intent="write"
          about={{ itemId: item.id }}
          reply={reply}
          version={item.version}
          labels={labels}
          id={`w-${item.id}`}
          className="form-column"
        >
          {({ text }) => (
            <>
              <TextArea {...text("said", item.said)} rows={4} />
              <TextArea {...text("decided", item.decided)} />
              <FormActions>
                <Button>{t("minutes.save")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      )}
    </Card>
  ));
}
