import { useTranslation } from "react-i18next";
import type { recordableContacts } from "~/data/matches/own";
import { CONCERN_LEVELS, MOODS, TOPICS } from "~/domain/checkin/submission";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { Button, LinkButton } from "~/ui/button";
import { Part } from "~/ui/check-in";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions, TextArea, TextField } from "~/ui/fields";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";
import { Alert } from "~/ui/status";
import { useSchoolTime } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Contacts = Awaited<ReturnType<typeof recordableContacts>>;

interface CheckInFormProps {
  contacts: Contacts;
  chosen: Contacts[number] | null;
  today: Date;
  firstDay: Date;
  reply: unknown;
}

const MINUTES = [10, 20, 30, 45, 60, 90, 120];
const FIELDS = [
  "contactId",
  "happenedOn",
  "mode",
  "reached",
  "minutes",
  "missedSide",
  "missedWhy",
  "topics",
  "mood",
  "parentContact",
  "note",
  "wish",
  "concern",
  "concernNote",
] as const;
type Field = FieldsOf<(typeof FIELDS)[number]>;

/** Two minutes on a phone: what happened, how the child is, whether something worries. */
export function CheckInForm(props: CheckInFormProps) {
  const { t } = useTranslation("ownMatches");
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(`form.${name}`)])) as Record<
    (typeof FIELDS)[number],
    string
  >;
  return (
    <PostForm intent="submit" reply={props.reply} labels={labels}>
      {(field) => (
        <>
          <ContactPart field={field} {...props} />
          <ChildPart field={field} />
          <Part title={t("form.more")} note={t("form.moreNote")}>
            <TextArea {...field.text("note")} help={t("form.noteHelp")} maxLength={2000} />
            <TextField {...field.text("wish")} maxLength={200} />
          </Part>
          <WorryPart field={field} />
          <FormActions>
            <Button tone="primary" block>
              {t("form.send")}
            </Button>
          </FormActions>
          <p className="s faint">{t("form.sendNote")}</p>
        </>
      )}
    </PostForm>
  );
}

function ContactPart({ field, contacts, chosen, today, firstDay }: CheckInFormProps & { field: Field }) {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const at = useSchoolTime();
  const days = { min: firstDay.toISOString().slice(0, 10), max: today.toISOString().slice(0, 10) };
  return (
    <Part title={t("form.contact")}>
      <PickField
        {...field.choices("contactId", [chosen?.id ?? "OTHER"])}
        layout="column"
        required
        options={[
          ...contacts.map((contact) => ({
            value: contact.id,
            label: at(contact.startsAt, contact.timeZone),
            hint: words(`mode.${contact.mode}`),
          })),
          { value: "OTHER", label: t("form.other"), hint: t("form.otherHint") },
        ]}
      />
      <div className="if-other">
        <DateField {...field.text("happenedOn", days.max)} {...days} help={t("form.happenedHelp")} required />
      </div>
      <PickField
        {...field.choices("mode", chosen ? [chosen.mode] : [])}
        required
        layout="by-3"
        options={CONTACT_MODES.map((code) => ({
          value: code,
          label: words(`mode.${code}`),
          icon: modeIcons[code],
        }))}
      />
      <PickField
        {...field.choices("reached", ["YES"])}
        required
        options={[
          { value: "YES", label: t("form.reachedYes") },
          { value: "NO", label: t("form.reachedNo"), warn: true },
        ]}
      />
      <div className="if-reached">
        <PickField
          {...field.choices("minutes")}
          required
          help={t("form.minutesHelp")}
          layout="by-4"
          options={MINUTES.map((count) => ({
            value: String(count),
            label: t("form.minutesOption", { count }),
          }))}
        />
      </div>
      <div className="if-missed">
        <PickField
          {...field.choices("missedSide")}
          required
          options={MISSED_SIDES.map((side) => ({ value: side, label: t(`contact.sides.${side}`) }))}
        />
        <TextField {...field.text("missedWhy")} maxLength={200} required />
      </div>
    </Part>
  );
}

function ChildPart({ field }: { field: Field }) {
  const { t } = useTranslation("ownMatches");
  return (
    <Part title={t("form.child")}>
      <div className="if-reached">
        <PickField
          {...field.choices("topics")}
          multiple
          layout="by-3"
          options={TOPICS.map((code) => ({ value: code, label: t(`topic.${code}`) }))}
        />
        <PickField
          {...field.choices("mood")}
          layout="by-3"
          options={MOODS.map((mood) => ({ value: mood, label: t(`form.moods.${mood}`), warn: mood === "1" }))}
        />
      </div>
      <PickField
        {...field.choices("parentContact")}
        layout="by-3"
        options={(["YES", "NO", "UNKNOWN"] as const).map((code) => ({
          value: code,
          label: t(`form.parents.${code}`),
        }))}
      />
    </Part>
  );
}

function WorryPart({ field }: { field: Field }) {
  const { t } = useTranslation("ownMatches");
  return (
    <Part title={t("form.worry")}>
      <PickField
        {...field.choices("concern")}
        layout="column"
        required
        options={CONCERN_LEVELS.map((level) => ({
          value: level,
          label: t(`form.concerns.${level}`),
          hint: level === "NONE" ? undefined : t(`form.concernHints.${level}`),
          warn: level !== "NONE",
        }))}
      />
      <div className="if-worry">
        <TextArea {...field.text("concernNote")} help={t("form.concernHelp")} maxLength={1000} required />
      </div>
      <Alert
        tone="bad"
        title={t("form.danger")}
        actions={
          <>
            <LinkButton small tone="danger" icon="phone" href="tel:110">
              {t("form.call110")}
            </LinkButton>
            <LinkButton small icon="phone" href="tel:12355">
              {t("form.call12355")}
            </LinkButton>
          </>
        }
      >
        {t("form.dangerLead")}
      </Alert>
    </Part>
  );
}
