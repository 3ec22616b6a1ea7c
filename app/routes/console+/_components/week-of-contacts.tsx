import { useTranslation } from "react-i18next";
import type { WeekContact, weekOf } from "~/data/schedule/week";
import { givenName } from "~/domain/child/given-name";
import { addDays } from "~/domain/shared/calendar-day";
import { paths } from "~/http/paths";
import { weekdays } from "~/ui/choice-fields";
import { modeIcons } from "~/ui/states";
import { type Booking, type WeekDay, WeekGrid } from "~/ui/week-grid";
import { useWords } from "~/ui/words";

interface WeekProps {
  contacts: WeekContact[];
  week: ReturnType<typeof weekOf>;
  hrefOf(date: Date): string;
}

const BOOKED = { PLANNED: "planned", CONFIRMED: "confirmed", HELD: "held", MISSED: "missed" } as const;

/** Seven days by half hours in which something happens; phones show one day. */
export function WeekOfContacts({ contacts, week, hrefOf }: WeekProps) {
  const { t } = useTranslation("schedule");
  const words = useWords("common");
  const days = weekdays.map((weekday, index): WeekDay => {
    const date = addDays(week.monday, index);
    return {
      id: date.toISOString().slice(0, 10),
      number: String(date.getUTCDate()),
      weekday: words(`weekday.${weekday}`),
      today: date.getTime() === week.today.getTime(),
      shown: date.getTime() === week.day.getTime(),
      href: hrefOf(date),
    };
  });
  const times = [...new Set(contacts.map(slotOf))].sort();
  const booking = (contact: WeekContact): Booking => {
    const state = words(`state.contact.${contact.state}`);
    const mode = words(`mode.${contact.mode}`);
    return {
      id: contact.id,
      href: paths.match(contact.matchId),
      state: contact.state === "CANCELLED" || contact.state === "MOVED" ? "planned" : BOOKED[contact.state],
      stateWords: t("withState", { mode, state }),
      child: givenName(contact.child.name),
      with: contact.volunteer.name,
      icon: modeIcons[contact.mode],
    };
  };
  const slots = times.map((time) => ({
    time,
    cells: Object.fromEntries(
      days.map(({ id }) => [
        id,
        {
          bookings: contacts
            .filter((one) => one.localStart.startsWith(id) && slotOf(one) === time)
            .map(booking),
        },
      ]),
    ),
  }));
  const shown = week.day.toISOString().slice(0, 10);
  return (
    <>
      <WeekGrid
        caption={t("caption")}
        timeHead={t("timeHead")}
        pickDay={t("pickDay")}
        days={days}
        slots={slots}
      />
      {!contacts.some(({ localStart }) => localStart.startsWith(shown)) && (
        <p className="day-empty soft">{t("emptyDay")}</p>
      )}
    </>
  );
}

/** 16:10 stands in the row of 16:00, 16:40 in that of 16:30. */
function slotOf({ localStart }: WeekContact): string {
  const [hours = "00", minutes = "00"] = localStart.slice(11).split(":");
  return `${hours}:${Number(minutes) < 30 ? "00" : "30"}`;
}
