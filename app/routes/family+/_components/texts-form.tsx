import { useTranslation } from "react-i18next";
import type { TextChoices } from "~/data/family/text-choices";
import { Button } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { PostForm } from "~/ui/post-form";
import { TextChoiceFields, useTextChoiceLabels } from "~/ui/text-choices";

/** Whether the reader wants text messages, about what, and when not. */
export function TextsForm({ choices, reply }: { choices: TextChoices; reply: unknown }) {
  const { t } = useTranslation("familyTexts");
  const labels = useTextChoiceLabels("reader");
  return (
    <section id="texts">
      <h2>{t("own.title")}</h2>
      <p>{t("own.lead")}</p>
      <PostForm intent="texts" reply={reply} labels={labels}>
        {(field) => (
          <>
            <TextChoiceFields field={field} choices={choices} asks="reader" />
            <FamilyActions>
              <Button tone="primary">{t("own.submit")}</Button>
            </FamilyActions>
          </>
        )}
      </PostForm>
    </section>
  );
}
