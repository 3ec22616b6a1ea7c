import { useTranslation } from "react-i18next";
import { PRESENT } from "~/domain/match/lifecycle";
import { formatTime, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, FormActions, TextField, TimeField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import type { StepProps } from "./step-props";

/** Day, place and the named teacher of the first meeting. */
export function MeetingForm({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const { meeting, today, zone } = meetingOf(match);
  return (
    <Card id="meeting" title={t("act.planMeeting")}>
      <PostForm
        intent="planMeeting"
        id="planMeeting-form"
        reply={reply}
        version={match.version}
        labels={{
          on: t("field.on"),
          time: t("field.time"),
          place: t("field.place"),
          staff: t("field.staff"),
        }}
      >
        {(field) => (
          <>
            <FieldRow>
              <DateField
                {...field.text("on", meeting && isoDay(meeting.startsAt, zone))}
                min={today}
                required
              />
              <TimeField
                {...field.text("time", meeting ? formatTime(meeting.startsAt, zone) : "16:00")}
                required
              />
            </FieldRow>
            <TextField {...field.text("place", meeting?.place)} maxLength={100} required />
            <TextField {...field.text("staff", match.introducedBy)} maxLength={50} required />
            <FormActions>
              <Button tone={meeting ? undefined : "primary"}>{t("act.planMeeting")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** When they met and who was there. */
export function IntroduceForm({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const { meeting, today, zone } = meetingOf(match);
  const begun = match.due === "RECORD_MEETING";
  const heldOn = meeting && begun ? isoDay(meeting.startsAt, zone) : today;
  return (
    <Card id="introduce" title={t("act.introduce")}>
      <PostForm
        intent="introduce"
        id="introduce-form"
        reply={reply}
        version={match.version}
        labels={{
          heldOn: t("field.heldOn"),
          time: t("field.time"),
          place: t("field.place"),
          staff: t("field.staff"),
          present: t("field.present"),
        }}
      >
        {(field) => (
          <>
            <FieldRow>
              <DateField {...field.text("heldOn", heldOn)} max={today} required />
              <TimeField
                {...field.text("time", meeting ? formatTime(meeting.startsAt, zone) : "16:00")}
                required
              />
            </FieldRow>
            <TextField {...field.text("place", meeting?.place)} maxLength={100} required />
            <TextField {...field.text("staff", match.introducedBy)} maxLength={50} required />
            <PickField
              {...field.choices("present")}
              multiple
              required
              help={t("help.present")}
              options={PRESENT.map((who) => ({ value: who, label: t(`present.${who}`) }))}
            />
            <FormActions>
              <Button tone={begun ? "primary" : undefined}>{t("act.introduce")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function meetingOf({ contacts, school, today }: StepProps["match"]) {
  const open = ["PLANNED", "CONFIRMED"];
  const meeting = contacts.find(({ kind, state }) => kind === "FIRST_MEETING" && open.includes(state));
  return { meeting, today: today.toISOString().slice(0, 10), zone: school.timeZone };
}
