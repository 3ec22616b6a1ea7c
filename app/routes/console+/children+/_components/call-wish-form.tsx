import { useTranslation } from "react-i18next";
import type { CallLog, LoggedCall } from "~/data/calls/log";
import { paths, withQuery } from "~/http/paths";
import { formatShortDateTime, formatTime, isoDay } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, SelectField, TimeField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { CALL_MINUTES, CALL_MODES } from "./call-forms";

export interface WishProps {
  log: Pick<CallLog, "child" | "rooms"> & {
    moving: LoggedCall | null;
    typed: Record<string, string>;
    today: Date;
  };
}

/** With whom, where and when: shows which times are free before anything is booked. */
export function CallWishForm({ log }: WishProps) {
  const { t } = useTranslation("calls");
  const words = useWords("common");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { child, moving, typed, today } = log;
  const zone = child.school.timeZone;
  const first = today.toISOString().slice(0, 10);
  const title = moving
    ? t("book.moveTitle", { when: formatShortDateTime(moving.startsAt, locale, zone) })
    : t("book.title");
  const rooms = log.rooms.filter(({ kind }) => kind !== "COUNSELLING");
  if (rooms.length === 0 || child.family.length === 0)
    return (
      <Card title={title} id="book">
        <p>{t(rooms.length === 0 ? "book.noRooms" : "book.noFamily")}</p>
        {rooms.length === 0 && (
          <LinkButton href={withQuery(paths.newRoom, { school: child.schoolId })}>
            {t("book.addRoom")}
          </LinkButton>
        )}
      </Card>
    );
  const stored = moving && {
    memberId: moving.memberId,
    roomId: moving.roomId,
    mode: moving.mode,
    minutes: String(Math.round((moving.endsAt.getTime() - moving.startsAt.getTime()) / 60_000)),
    on: isoDay(moving.startsAt, zone),
    time: formatTime(moving.startsAt, zone),
  };
  const value = (name: keyof NonNullable<typeof stored>, fallback: string) =>
    typed[name] ?? stored?.[name] ?? fallback;
  return (
    <Card title={title} id="book" lead={t("book.lead")}>
      <form method="get" action={paths.calls(child.id)} className="stack">
        {moving && <input type="hidden" name="call" value={moving.id} />}
        <SelectField
          name="memberId"
          label={t("book.member")}
          defaultValue={value("memberId", child.family[0]?.id ?? "")}
          required
          options={child.family.map(({ id, name, relation, worksAt }) => ({
            value: id,
            label: [words(`relation.${relation}`), name, worksAt].filter(Boolean).join(" · "),
          }))}
        />
        <SelectField
          name="roomId"
          label={t("book.room")}
          defaultValue={value("roomId", rooms[0]?.id ?? "")}
          required
          options={rooms.map((room) => ({ value: room.id, label: nameOf(room) }))}
        />
        <PickField
          name="mode"
          label={t("book.mode")}
          defaultValue={value("mode", "VIDEO")}
          required
          options={CALL_MODES.map((mode) => ({ value: mode, label: words(`mode.${mode}`) }))}
        />
        <FieldRow>
          <DateField name="on" label={t("book.on")} defaultValue={value("on", first)} min={first} required />
          <TimeField name="time" label={t("book.time")} defaultValue={value("time", "16:30")} required />
        </FieldRow>
        <SelectField
          name="minutes"
          label={t("book.minutes")}
          defaultValue={value("minutes", "20")}
          required
          options={CALL_MINUTES.map((count) => ({
            value: String(count),
            label: t("book.minutesUnit", { count }),
          }))}
        />
        <Button tone={log.moving || Object.keys(typed).length > 0 ? undefined : "primary"}>
          {t("book.find")}
        </Button>
        {moving && <LinkButton href={paths.calls(child.id)}>{t("book.stay")}</LinkButton>}
      </form>
    </Card>
  );
}
