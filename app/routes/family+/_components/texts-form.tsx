import { useTranslation } from "react-i18next";
import type { OwnChoices } from "~/data/family/own-choices";
import { FAMILY_CHANNELS, FAMILY_KINDS } from "~/domain/messages/family";
import { clockOf } from "~/domain/schedule/windows";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FamilyActions } from "~/ui/family";
import { FieldRow, TextField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";

/** Whether the reader wants text messages, about what, and when not. */
export function TextsForm({ choices, reply }: { choices: OwnChoices; reply: unknown }) {
  const { t } = useTranslation("familyTexts");
  const labels = {
    channel: t("channel"),
    told: t("told"),
    quietFrom: t("quietFrom"),
    quietUntil: t("quietUntil"),
  };
  return (
    <section id="texts">
      <h2>{t("title")}</h2>
      <p>{t("lead")}</p>
      <PostForm intent="texts" reply={reply} labels={labels}>
        {(field) => (
          <>
            <PickField
              {...field.choices("channel", [choices.channel])}
              layout="column"
              required
              options={FAMILY_CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
            />
            <PickField
              {...field.choices("told", choices.told)}
              layout="column"
              multiple
              options={FAMILY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
            <FieldRow>
              <TextField
                {...field.text("quietFrom", clockOf(choices.quietFrom))}
                type="time"
                short
                required
              />
              <TextField
                {...field.text("quietUntil", clockOf(choices.quietUntil))}
                type="time"
                short
                required
              />
            </FieldRow>
            <p>{t("quietHelp")}</p>
            <FamilyActions>
              <Button tone="primary">{t("submit")}</Button>
            </FamilyActions>
          </>
        )}
      </PostForm>
    </section>
  );
}
