import { useTranslation } from "react-i18next";
import type { NotedChoices } from "~/data/family/text-choices";
import { SAID_TO_SCHOOL } from "~/domain/messages/family";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { formatShortDateTime } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { TextChoiceFields, useTextChoiceLabels } from "~/ui/text-choices";
import { useLocale } from "~/ui/use-frame";

interface NoteTextsProps {
  member: { phone: string; restricted: boolean };
  choices: NotedChoices;
  reply: unknown;
}

/** What a member of the family said about text messages, for whoever has no page or does not use it. */
export function NoteTexts({ member, choices, reply }: NoteTextsProps) {
  const { t } = useTranslation("familyTexts");
  const labels = { ...useTextChoiceLabels("school"), how: t("noted.how") };
  const said = useSaid();
  if (member.restricted)
    return (
      <Card id="texts" title={t("noted.title")}>
        <p>{t("noted.restricted")}</p>
      </Card>
    );
  return (
    <PostForm className="form-column" intent="texts" reply={reply} labels={labels}>
      {(field) => (
        <Card id="texts" title={t("noted.title")} lead={t("noted.lead")}>
          <Alert>
            {choices.said ? said(choices.said) : t("noted.never")}
            {member.phone && (
              <>
                <br />
                {t("noted.phone", { phone: member.phone })}
              </>
            )}
          </Alert>
          <TextChoiceFields field={field} choices={choices} asks="school" />
          <PickField
            {...field.choices("how", [])}
            required
            options={SAID_TO_SCHOOL.map((value) => ({ value, label: t(`how.${value}`) }))}
          />
          <FormActions>
            <Button>{t("noted.submit")}</Button>
          </FormActions>
        </Card>
      )}
    </PostForm>
  );
}

function useSaid() {
  const { t } = useTranslation("familyTexts");
  const locale = useLocale();
  return ({ how, at, by }: NonNullable<NotedChoices["said"]>) => {
    const when = formatShortDateTime(at, locale, DISTRICT_ZONE);
    if (how === "PAGE") return t("noted.saidOnPage", { when });
    return t("noted.said", { when, how: t(`how.${how}`), name: by ?? "" });
  };
}
