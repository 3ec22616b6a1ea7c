import { useTranslation } from "react-i18next";
import type { ChildHeard } from "~/data/children/heard";
import { SLOT_ROLES } from "~/domain/child/slots";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useWords } from "~/ui/words";

interface Props {
  child: ChildHeard;
  today: Date;
  reply: unknown;
}

/** Whom the child wishes for; filled in with the child, who has more to say than boxes. */
export function WishesForm({ child, today, reply }: Props) {
  const { t } = useTranslation("heard");
  const words = useWords("common");
  const labels = {
    role: t("wishes.role"),
    together: t("wishes.together"),
    notWanted: t("wishes.notWanted"),
    words: t("wishes.words"),
    saidOn: t("wishes.saidOn"),
  };
  const day = today.toISOString().slice(0, 10);
  return (
    <Card id="ask" title={t("wishes.title")} lead={t("wishes.lead")}>
      <PostForm intent="wishes" reply={reply} version={child.version} labels={labels}>
        {(field) => (
          <>
            <PickField
              {...field.choices("role", ["ANY"])}
              layout="by-3"
              required
              options={SLOT_ROLES.map((value) => ({ value, label: words(`mentorRole.${value}`) }))}
            />
            <TextArea {...field.text("together")} help={t("wishes.togetherHelp")} maxLength={300} rows={2} />
            <TextArea
              {...field.text("notWanted")}
              help={t("wishes.notWantedHelp")}
              maxLength={300}
              rows={2}
            />
            <TextArea {...field.text("words")} help={t("wishes.wordsHelp")} maxLength={500} />
            <DateField {...field.text("saidOn", day)} max={day} required />
            <FormActions>
              <Button tone="primary">{t("wishes.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
