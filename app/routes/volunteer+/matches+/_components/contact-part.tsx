import { useTranslation } from "react-i18next";
import type { SentRecord } from "~/data/checkins/drafts";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { Part } from "~/ui/check-in";
import { PickField } from "~/ui/choice-fields";
import { DateField, TextField } from "~/ui/fields";
import { modeIcons } from "~/ui/states";
import { useSchoolTime } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { CheckInFormProps, PartOfForm } from "./check-in-form";
import { MINUTES } from "./check-in-start";

type ContactPartProps = PartOfForm &
  Pick<CheckInFormProps, "contacts" | "today" | "firstDay"> & { record: SentRecord | null };

/** Which contact, how, for how long; filled from what was planned. */
export function ContactPart(props: ContactPartProps) {
  const { field, stored, record } = props;
  const { t } = useTranslation(["ownMatches", "checkInForm"]);
  const words = useWords("common");
  return (
    <Part title={t("ownMatches:form.contact")}>
      {record ? <AsSent record={record} /> : <WhichContact {...props} />}
      <PickField
        {...field.choices("mode", [stored("mode")])}
        required
        layout="by-3"
        options={CONTACT_MODES.map((code) => ({
          value: code,
          label: words(`mode.${code}`),
          icon: modeIcons[code],
        }))}
      />
      {!record && (
        <PickField
          {...field.choices("reached", [stored("reached") || "YES"])}
          required
          options={[
            { value: "YES", label: t("ownMatches:form.reachedYes") },
            { value: "NO", label: t("ownMatches:form.reachedNo"), warn: true },
          ]}
        />
      )}
      <div className="if-reached">
        <PickField
          {...field.choices("minutes", [stored("minutes")])}
          required
          layout="by-4"
          options={lengths(stored("minutes")).map((count) => ({
            value: String(count),
            label: t("ownMatches:form.minutesOption", { count }),
          }))}
        />
        <div className="if-met">
          <TextField
            {...field.text("place", stored("place"))}
            help={t("checkInForm:placeHelp")}
            maxLength={120}
          />
        </div>
      </div>
      <div className="if-missed">
        <PickField
          {...field.choices("missedSide", [stored("missedSide")])}
          required
          options={MISSED_SIDES.map((side) => ({
            value: side,
            label: t(`ownMatches:contact.sides.${side}`),
          }))}
        />
        <TextField {...field.text("missedWhy", stored("missedWhy"))} maxLength={200} required />
      </div>
    </Part>
  );
}

/** A length that the form does not offer stays what it was. */
function lengths(stored: string): number[] {
  const own = Number(stored);
  return own > 0 && !MINUTES.includes(own) ? [...MINUTES, own].sort((a, b) => a - b) : MINUTES;
}

function WhichContact({ field, stored, contacts, today, firstDay }: ContactPartProps) {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const at = useSchoolTime();
  const days = { min: firstDay.toISOString().slice(0, 10), max: today.toISOString().slice(0, 10) };
  return (
    <>
      <PickField
        {...field.choices("contactId", [stored("contactId") || "OTHER"])}
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
        <DateField
          {...field.text("happenedOn", stored("happenedOn") || days.max)}
          {...days}
          help={contacts.length > 0 ? t("form.happenedHelp") : undefined}
          required
        />
      </div>
    </>
  );
}

/** What a correction leaves as it was sent; the form still knows whether anybody was reached. */
function AsSent({ record }: { record: SentRecord }) {
  const { t } = useTranslation(["checkInForm", "ownMatches"]);
  const reached = record.fields.reached?.[0] ?? "YES";
  return (
    <>
      <input type="radio" name="reached" value={reached} defaultChecked hidden />
      <p className="s faint">
        {record.fields.happenedOn?.[0]}{" "}
        {t(reached === "YES" ? "ownMatches:form.reachedYes" : "ownMatches:form.reachedNo")}
        {" · "}
        {t("checkInForm:pastNote")}
      </p>
    </>
  );
}
