import { useTranslation } from "react-i18next";
import { z } from "zod";
import { hoursOf, ROOM_KINDS } from "~/domain/rooms/room";
import { clockOf, minutesOf, type Window } from "~/domain/schedule/windows";
import type { Verdict } from "~/domain/shared/verdict";
import { clockTime, line, oneOf, whole } from "~/http/fields";
import { PickField, weekdays } from "~/ui/choice-fields";
import { FieldRow, NumberField, SelectField, TextField, timesBetween } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";
import { useWords } from "~/ui/words";

const openingTime = clockTime.or(z.literal("")).default("");

export const RoomShape = z.object({
  nameZh: line(30),
  nameEn: line(60),
  seats: whole(1, 20),
  weekdays: z.array(whole(0, 6)).min(1).default([]),
  from1: clockTime,
  until1: clockTime,
  from2: openingTime,
  until2: openingTime,
  maxMinutes: whole(5, 240),
  dailyCap: whole(1, 10),
});
export const NewRoomShape = RoomShape.extend({ kind: oneOf(ROOM_KINDS) });
type Form = z.output<typeof RoomShape>;

/** The room that the form describes, its week worked out. */
export function readRoom<F extends Form>(form: F) {
  const { weekdays: days, from1, until1, from2, until2, ...rest } = form;
  const opening = (from: string, until: string) => ({ from: minutesOf(from), until: minutesOf(until) });
  const hours = hoursOf(days, [opening(from1, until1), opening(from2, until2)]);
  return { hours, withHours: (windows: Window[]) => ({ ...rest, hours: windows }) };
}

/** Runs a command with the room of a form, or says what is wrong with its hours. */
export function withRoom<F extends Form, T>(
  form: F,
  run: (
    room: Omit<F, "weekdays" | "from1" | "until1" | "from2" | "until2"> & { hours: Window[] },
  ) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const { hours, withHours } = readRoom(form);
  return hours.ok ? run(withHours(hours.value)) : Promise.resolve(hours);
}

export function useRoomLabels() {
  const { t } = useTranslation("rooms");
  return {
    kind: t("form.kind"),
    nameZh: t("form.nameZh"),
    nameEn: t("form.nameEn"),
    seats: t("form.seats"),
    weekdays: t("form.weekdays"),
    from1: t("form.from1"),
    until1: t("form.until1"),
    from2: t("form.from2"),
    until2: t("form.until2"),
    maxMinutes: t("form.maxMinutes"),
    dailyCap: t("form.dailyCap"),
  };
}

interface Stored {
  nameZh: string;
  nameEn: string;
  seats: number;
  hours: readonly Window[];
  maxMinutes: number;
  dailyCap: number;
}

const TIMES = timesBetween("06:30", "21:30", 10);

export function RoomFields({
  field,
  stored,
}: {
  field: FieldsOf<Exclude<keyof Form, "kind">>;
  stored?: Stored;
}) {
  const { t } = useTranslation("rooms");
  const words = useWords("common");
  const days = [...new Set(stored?.hours.map(({ weekday }) => weekday) ?? [0, 1, 2, 3, 4])];
  const [first, second] = (stored?.hours ?? []).filter(({ weekday }) => weekday === days[0]);
  const time = (
    name: "from1" | "until1" | "from2" | "until2",
    minutes: number | undefined,
    fallback: string,
  ) => {
    const props = field.text(name, minutes === undefined ? fallback : clockOf(minutes));
    const all =
      TIMES.includes(props.defaultValue) || !props.defaultValue
        ? TIMES
        : [...TIMES, props.defaultValue].sort();
    return (
      <SelectField
        {...props}
        className="num short"
        {...(name.endsWith("2") ? { empty: t("form.none") } : { required: true })}
        options={all.map((value) => ({ value, label: value }))}
      />
    );
  };
  return (
    <>
      <FieldRow>
        <TextField {...field.text("nameZh", stored?.nameZh)} maxLength={30} required />
        <TextField {...field.text("nameEn", stored?.nameEn)} maxLength={60} required />
      </FieldRow>
      <NumberField {...field.text("seats", stored?.seats ?? 3)} help={t("form.seatsHelp")} required />
      <PickField
        {...field.choices("weekdays", days.map(String))}
        multiple
        required
        help={t("form.hoursHelp")}
        options={weekdays.map((day, index) => ({ value: String(index), label: words(`weekday.${day}`) }))}
      />
      <FieldRow>
        {time("from1", first?.from, "16:00")}
        {time("until1", first?.until, "18:00")}
      </FieldRow>
      <FieldRow>
        {time("from2", second?.from, "")}
        {time("until2", second?.until, "")}
      </FieldRow>
      <FieldRow>
        <NumberField {...field.text("maxMinutes", stored?.maxMinutes ?? 30)} required />
        <NumberField {...field.text("dailyCap", stored?.dailyCap ?? 1)} required />
      </FieldRow>
    </>
  );
}
