import { useTranslation } from "react-i18next";
import {
  AREA_RATINGS,
  FOLLOW_UP_OWNERS,
  FOLLOWED_UP_WITHIN,
  MOODS,
  PARTICIPANTS,
} from "~/domain/checkin/submission";
import { addDays } from "~/domain/shared/calendar-day";
import { Part, RatingRows } from "~/ui/check-in";
import { PickField } from "~/ui/choice-fields";
import { DateField, TextArea, TextField } from "~/ui/fields";
import { Disclosure } from "~/ui/table";
import type { PartOfForm } from "./check-in-form";

const AREAS = ["life", "study", "safety"] as const;
const NOTES = ["lifeNote", "studyNote", "moodNote", "safetyNote", "parentsNote"] as const;
const EXTRA = [
  "participants",
  "carerTold",
  "helpGiven",
  "needs",
  "followUp",
  "followUpOn",
  "followUpOwner",
] as const;

/** How the child is, area by area; each can stay open. */
export function ChildPart({ field, stored }: PartOfForm) {
  const { t } = useTranslation(["ownMatches", "checkInForm"]);
  const rows = AREAS.map((name) => {
    const { defaultValue, ...row } = field.choices(name, [stored(name)]);
    return { ...row, defaultValue: defaultValue[0] ?? "" };
  });
  return (
    <Part title={t("ownMatches:form.child")}>
      <div className="if-reached">
        <RatingRows
          rows={rows}
          options={AREA_RATINGS.map((code) => ({
            value: code,
            label: t(`checkInForm:rating.${code}`),
            warn: code === "WORRY",
          }))}
        />
        <PickField
          {...field.choices("mood", [stored("mood")])}
          layout="by-3"
          options={MOODS.map((mood) => ({
            value: mood,
            label: t(`ownMatches:form.moods.${mood}`),
            warn: mood === "1",
          }))}
        />
      </div>
      <PickField
        {...field.choices("parentContact", [stored("parentContact")])}
        layout="by-3"
        options={(["YES", "NO", "UNKNOWN"] as const).map((code) => ({
          value: code,
          label: t(`ownMatches:form.parents.${code}`),
        }))}
      />
      <Disclosure
        summary={t("checkInForm:areaNotes")}
        open={NOTES.some((name) => stored(name) || field.error(name))}
      >
        <div className="stack">
          {NOTES.map((name) => (
            <TextField key={name} {...field.text(name, stored(name))} maxLength={200} />
          ))}
        </div>
      </Disclosure>
    </Part>
  );
}

/** A few words, the child's wish, and what is to be done. */
export function MorePart({ field, stored, storedAll, today }: PartOfForm & { today: Date }) {
  const { t } = useTranslation(["ownMatches", "checkInForm"]);
  const iso = (day: Date) => day.toISOString().slice(0, 10);
  return (
    <Part title={t("ownMatches:form.more")} note={t("ownMatches:form.moreNote")}>
      <TextArea
        {...field.text("note", stored("note"))}
        help={t("ownMatches:form.noteHelp")}
        maxLength={2000}
      />
      <TextField {...field.text("wish", stored("wish"))} maxLength={200} />
      <Disclosure
        summary={t("checkInForm:more")}
        open={EXTRA.some((name) => stored(name) || field.error(name))}
      >
        <div className="stack">
          <div className="if-reached">
            <PickField
              {...field.choices("participants", storedAll("participants"))}
              multiple
              layout="by-3"
              options={PARTICIPANTS.map((code) => ({
                value: code,
                label: t(`checkInForm:participant.${code}`),
              }))}
            />
          </div>
          <PickField
            {...field.choices("carerTold", [stored("carerTold") || "UNKNOWN"])}
            layout="by-3"
            options={(["YES", "NO", "UNKNOWN"] as const).map((code) => ({
              value: code,
              label: t(`checkInForm:carerTold.${code}`),
            }))}
          />
          <TextArea {...field.text("helpGiven", stored("helpGiven"))} rows={2} maxLength={500} />
          <TextArea {...field.text("needs", stored("needs"))} rows={2} maxLength={500} />
          <TextField
            {...field.text("followUp", stored("followUp"))}
            help={t("checkInForm:followUpHelp")}
            maxLength={200}
          />
          <DateField
            {...field.text("followUpOn", stored("followUpOn"))}
            min={iso(today)}
            max={iso(addDays(today, FOLLOWED_UP_WITHIN))}
          />
          <PickField
            {...field.choices("followUpOwner", [stored("followUpOwner")])}
            options={FOLLOW_UP_OWNERS.map((code) => ({ value: code, label: t(`checkInForm:owner.${code}`) }))}
          />
        </div>
      </Disclosure>
    </Part>
  );
}
