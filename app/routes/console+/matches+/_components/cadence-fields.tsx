import { useTranslation } from "react-i18next";
import { FREQUENCIES, WEEKS_OF_MONTH } from "~/domain/schedule/plan";
import { HOLIDAY_RULES } from "~/domain/schedule/school-days";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { WEEK_WORDS } from "~/i18n/rhythm";
import { PickField, weekdays } from "~/ui/choice-fields";
import { FieldRow, SelectField, TextField, TimeField } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";
import { useWords } from "~/ui/words";

const MINUTES = [10, 15, 20, 25, 30, 45, 60, 75, 90, 120];
const DAYS_OF_MONTH = Array.from({ length: 28 }, (_, index) => index + 1);

type CadenceName = "frequency" | "weekday" | "inMonth" | "holidayRule";
type OccasionName = "startTime" | "minutes" | "mode" | "place";

export interface FieldsProps<Name extends string> {
  field: FieldsOf<Name>;
  /** What the form is filled with at first. */
  typed: Record<string, string>;
}

/** How often, and on which day of the week or month. */
export function CadenceFields({ field, typed }: FieldsProps<CadenceName>) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  return (
    <>
      <PickField
        {...field.choices("frequency", [typed.frequency ?? "MONTHLY"])}
        required
        layout="by-4"
        options={FREQUENCIES.map((code) => ({ value: code, label: words(`frequency.${code}`) }))}
      />
      <PickField
        {...field.choices("weekday", typed.weekday ? [typed.weekday] : [])}
        required
        options={weekdays.map((day, index) => ({ value: String(index), label: words(`weekday.${day}`) }))}
      />
      <SelectField
        {...field.text("inMonth", typed.inMonth ?? "1")}
        help={t("planPage.inMonthHelp")}
        options={[
          ...WEEKS_OF_MONTH.map((week) => ({
            value: String(week),
            label: words(`weekOfMonth.${WEEK_WORDS[week]}`, { weekday: t("planPage.thatWeekday") }),
          })),
          ...DAYS_OF_MONTH.map((day) => ({ value: `D${day}`, label: t("planPage.dayOfMonth", { day }) })),
        ]}
      />
      <PickField
        {...field.choices("holidayRule", [typed.holidayRule ?? "NEXT_SCHOOL_DAY"])}
        required
        help={t("planPage.holidayRuleHelp")}
        options={HOLIDAY_RULES.map((value) => ({ value, label: t(`planPage.holiday.${value}`) }))}
      />
    </>
  );
}

/** When it begins, how long it takes, how and where it is. */
export function OccasionFields({ field, typed }: FieldsProps<OccasionName>) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const minutes = Number(typed.minutes ?? 30);
  const lengths = MINUTES.includes(minutes) ? MINUTES : [...MINUTES, minutes].sort((a, b) => a - b);
  return (
    <>
      <FieldRow>
        <TimeField {...field.text("startTime", typed.startTime ?? "16:30")} required />
        <SelectField
          {...field.text("minutes", String(minutes))}
          required
          options={lengths.map((count) => ({ value: String(count), label: t("facts.minutes", { count }) }))}
        />
      </FieldRow>
      <PickField
        {...field.choices("mode", [typed.mode ?? "VIDEO"])}
        required
        layout="by-6"
        options={CONTACT_MODES.map((code) => ({
          value: code,
          label: words(`mode.${code}`),
          icon: modeIcons[code],
        }))}
      />
      <TextField {...field.text("place", typed.place)} help={t("planPage.placeHelp")} maxLength={100} />
    </>
  );
}

/** What the fields are called, for their labels and for the summary of errors. */
export function usePlanLabels() {
  const { t } = useTranslation("matches");
  return {
    frequency: t("planPage.frequency"),
    weekday: t("planPage.weekday"),
    inMonth: t("planPage.inMonth"),
    holidayRule: t("planPage.holidayRule"),
    startTime: t("planPage.startTime"),
    minutes: t("planPage.minutes"),
    mode: t("planPage.mode"),
    place: t("planPage.place"),
    roomId: t("planPage.room"),
    supervisorId: t("planPage.supervisor"),
    endsOn: t("planPage.endsOn"),
    leaveOut: t("planPage.leaveOut"),
  };
}
