import { useTranslation } from "react-i18next";
import type { Booked } from "~/data/schedule/bookings";
import { halfHourOf } from "~/domain/schedule/span";
import { DayGrid } from "~/ui/day-grid";
import { List, ListItem } from "~/ui/list";
import { useNameOf } from "~/ui/use-frame";
import { textOf, useBooking, useShut } from "./schedule-words";
import type { ScheduleProps } from "./week-of-contacts";

interface DayProps extends ScheduleProps {
  /** Rooms of the school, in their order. */
  rooms: readonly { id: string; nameZh: string; nameEn: string }[];
  /** Somebody's own day: where it is stands in no column. */
  ofPerson: boolean;
}

const ELSEWHERE = "elsewhere";

/** One day by half hours: of a room its seats, of a school its rooms, of a person one line after another. */
export function DayOfContacts({ span, bookings, shut, room, rooms, ofPerson }: DayProps) {
  const { t } = useTranslation("schedule");
  const nameOf = useNameOf();
  const booking = useBooking({ seat: room === null && !ofPerson, time: true, contact: true });
  const shutWords = useShut(room !== null);
  const day = textOf(span.day);
  const columnOf = (one: Booked) =>
    room ? String(one.seat) : ofPerson ? ELSEWHERE : (one.roomId ?? ELSEWHERE);
  const columns = room
    ? Array.from({ length: room.seats }, (_, index) => ({
        id: String(index + 1),
        label: t("seat", { n: index + 1 }),
      }))
    : [
        ...(ofPerson ? [] : rooms.map((one) => ({ id: one.id, label: nameOf(one) }))),
        { id: ELSEWHERE, label: ofPerson ? t("columnPerson") : t("elsewhere") },
      ];
  const times = [...new Set(bookings.map(({ localStart }) => halfHourOf(localStart)))].sort();
  const slots = times.map((time) => ({
    time,
    cells: Object.fromEntries(
      columns.map(({ id }) => [
        id,
        {
          bookings: bookings
            .filter((one) => halfHourOf(one.localStart) === time && columnOf(one) === id)
            .map(booking),
        },
      ]),
    ),
  }));
  return (
    <>
      {shut.length > 0 && (
        <List>
          {shut.map((one) => (
            <ListItem key={one.id} title={shutWords(one, day).words} />
          ))}
        </List>
      )}
      {slots.length > 0 && (
        <DayGrid caption={t("caption.DAY")} timeHead={t("timeHead")} columns={columns} slots={slots} />
      )}
    </>
  );
}
