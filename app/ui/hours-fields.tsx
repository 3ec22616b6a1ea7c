import { useTranslation } from "react-i18next";
import { hoursText } from "~/domain/schedule/hours-text";
import type { Window } from "~/domain/schedule/windows";
import { weekdays } from "./choice-fields";
import { TextField } from "./fields";
import type { FieldsOf } from "./post-form";

export type HourField = (typeof weekdays)[number];

/** Labels of the seven lines. */
export function useHourLabels(): Record<HourField, string> {
  const { t } = useTranslation("common");
  return Object.fromEntries(weekdays.map((one) => [one, t(`weekday.${one}`)])) as Record<HourField, string>;
}

interface HourFieldsProps {
  field: FieldsOf<HourField>;
  windows: readonly Window[];
  help: string;
}

/** A line of hours for each day: quicker to type and to read on a phone than any grid. */
export function HourFields({ field, windows, help }: HourFieldsProps) {
  return weekdays.map((one, weekday) => (
    <TextField
      key={one}
      {...field.text(one, hoursText(windows, weekday))}
      help={weekday === 0 ? help : undefined}
      inputMode="text"
      autoComplete="off"
      maxLength={200}
    />
  ));
}
