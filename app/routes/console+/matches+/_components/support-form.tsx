import { useTranslation } from "react-i18next";
import type { MatchSupport } from "~/data/support/match";
import {
  CURRENT_EDITION,
  QUESTIONS,
  QUESTIONS_IN_WORDS,
  QUESTIONS_TO_CHOOSE,
  SUPPORT_ANSWERS,
} from "~/domain/match/questions";
import { SUPPORT_MISSES, SUPPORT_WAYS, type SupportParty } from "~/domain/match/support";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { Part } from "~/ui/check-in";
import { PickField } from "~/ui/choice-fields";
import { DateField, TextArea } from "~/ui/fields";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";

export const WORRY_ABOUT = ["UNKNOWN", "MENTOR", "RELATIVE", "OTHER"] as const;

const OWN = ["askedOn", "way", "reached", "missedWhy", "more", "worry", "worryAbout"] as const;
type Name = (typeof OWN)[number] | (typeof QUESTIONS)[number];
type Props = { match: MatchSupport; party: SupportParty; reply: unknown };
type PartProps = { field: FieldsOf<Name> };

/** What one side is asked, on one page made for a phone. */
export function SupportForm({ match, party, reply }: Props) {
  const { t } = useTranslation("support");
  const labels = {
    ...Object.fromEntries(OWN.map((name) => [name, t(`form.${name}`)])),
    ...Object.fromEntries(
      QUESTIONS.map((name) => [name, t(`question.E${CURRENT_EDITION}.${party}.${name}`)]),
    ),
  } as Record<Name, string>;
  return (
    <PostForm intent="record" reply={reply} labels={labels} className="form-column parts">
      {(field) => (
        <>
          <HowPart field={field} today={match.today} usual={party === "CHILD" ? "IN_PERSON" : "PHONE"} />
          <QuestionsPart field={field} />
          <WorryPart field={field} childId={match.child.id} />
          <Button tone="primary">{t("form.submit")}</Button>
        </>
      )}
    </PostForm>
  );
}

function HowPart({ field, today, usual }: PartProps & { today: Date; usual: string }) {
  const { t } = useTranslation("support");
  const last = today.toISOString().slice(0, 10);
  return (
    <Part title={t("form.how")}>
      <DateField {...field.text("askedOn", last)} max={last} required />
      <PickField
        {...field.choices("way", [usual])}
        layout="by-2"
        required
        options={SUPPORT_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
      />
      <PickField
        {...field.choices("reached", ["YES"])}
        layout="by-2"
        required
        options={[
          { value: "YES", label: t("form.yes") },
          { value: "NO", label: t("form.no") },
        ]}
      />
      <div className="if-missed">
        <PickField
          {...field.choices("missedWhy")}
          options={SUPPORT_MISSES.map((value) => ({ value, label: t(`miss.${value}`) }))}
        />
      </div>
    </Part>
  );
}

function QuestionsPart({ field }: PartProps) {
  const { t } = useTranslation("support");
  return (
    <Part title={t("form.questions")}>
      <div className="if-reached stack">
        {QUESTIONS_IN_WORDS.map((name) => (
          <TextArea key={name} {...field.text(name)} rows={2} maxLength={500} />
        ))}
        {QUESTIONS_TO_CHOOSE.map((name) => (
          <PickField
            key={name}
            {...field.choices(name)}
            layout="by-3"
            required
            options={SUPPORT_ANSWERS.map((value) => ({
              value,
              label: t(`answer.${value}`),
              warn: value === "NO",
            }))}
          />
        ))}
      </div>
      <TextArea {...field.text("more")} help={t("form.moreHelp")} rows={2} maxLength={500} />
    </Part>
  );
}

/** A worry leaves this form as a report; who is in danger now needs no form. */
function WorryPart({ field, childId }: PartProps & { childId: string }) {
  const { t } = useTranslation("support");
  return (
    <Part title={t("form.worryPart")}>
      <TextArea {...field.text("worry")} help={t("form.worryHelp")} rows={2} maxLength={4000} />
      <PickField
        {...field.choices("worryAbout", ["UNKNOWN"])}
        help={t("form.aboutHelp")}
        layout="by-2"
        options={WORRY_ABOUT.map((value) => ({ value, label: t(`form.about.${value}`) }))}
      />
      <Alert
        tone="bad"
        title={t("form.danger")}
        actions={
          <>
            <LinkButton small tone="danger" icon="phone" href="tel:110">
              110
            </LinkButton>
            <LinkButton small icon="hand" href={paths.staffWorry(childId)}>
              {t("form.report")}
            </LinkButton>
          </>
        }
      >
        {t("form.dangerLead")}
      </Alert>
    </Part>
  );
}
