import { useTranslation } from "react-i18next";
import type { AppointmentLine, CounsellingRoom, Fellow, NoteSeen } from "~/data/counselling/appointments";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, NumberField, SelectField, TextArea, TimeField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { EmergencyNumbers } from "~/ui/worry";

interface Props {
  appointment: AppointmentLine;
  reply: unknown;
}

const MINUTES = 40;

/** When and where; what is in the way comes back next to the form. */
export function BookCard({
  appointment,
  rooms,
  today,
  reply,
}: Props & { rooms: readonly CounsellingRoom[]; today: Date }) {
  const { t } = useTranslation("counselling");
  const nameOf = useNameOf();
  const [first] = rooms;
  const labels = {
    roomId: t("book.room"),
    on: t("book.on"),
    time: t("book.time"),
    minutes: t("book.minutes"),
  };
  const iso = today.toISOString().slice(0, 10);
  return (
    <Card title={t("book.title")} id="book">
      {first ? (
        <PostForm intent="book" reply={reply} labels={labels} version={appointment.version}>
          {(field) => (
            <>
              <p className="s soft">{t("book.lead")}</p>
              <SelectField
                {...field.text("roomId", first.id)}
                options={rooms.map((room) => ({ value: room.id, label: nameOf(room) }))}
                required
              />
              <FieldRow>
                <DateField {...field.text("on", iso)} min={iso} required />
                <TimeField {...field.text("time", "16:00")} required />
                <NumberField
                  {...field.text("minutes", Math.min(MINUTES, first.maxMinutes))}
                  unit={t("book.unit")}
                  required
                />
              </FieldRow>
              <Button tone="primary">{t("book.save")}</Button>
            </>
          )}
        </PostForm>
      ) : (
        <p>{t("book.noRoom")}</p>
      )}
    </Card>
  );
}

/** What became of it. */
export function RecordCard({ appointment, now, reply }: Props & { now: Date }) {
  const { t } = useTranslation("counselling");
  const begun = appointment.startsAt !== null && appointment.startsAt <= now;
  const choices = begun ? (["HOLD", "MISS", "CANCEL"] as const) : (["CANCEL"] as const);
  return (
    <Card title={t("record.title")} id="record">
      <PostForm intent="record" reply={reply} labels={{ how: t("record.how") }} version={appointment.version}>
        {(field) => (
          <>
            <PickField
              {...field.choices("how")}
              layout="column"
              required
              options={choices.map((value) => ({ value, label: t(`record.${value}`) }))}
            />
            <Button>{t("record.save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** What the counsellor noted, and nobody else reads. */
export function NotesCard({ appointment, notes, reply }: Props & { notes: readonly NoteSeen[] }) {
  const { t } = useTranslation("counselling");
  const { mine, state, zone } = appointment;
  return (
    <Card title={t("notes.title")} id="notes">
      <p className="s soft">{t("notes.lead")}</p>
      {notes.length === 0 && <p>{t("notes.none")}</p>}
      <List>
        {notes.map(({ id, text, writtenAt, handedOver }) => (
          <ListItem
            key={id}
            title={<When value={writtenAt} zone={zone} as="dateTime" />}
            detail={
              <>
                <span className="as-typed">{text}</span>
                {handedOver && <span className="faint"> ({t("notes.handedOver")})</span>}
              </>
            }
          />
        ))}
      </List>
      {mine && (state === "BOOKED" || state === "HELD") && (
        <PostForm intent="write" reply={reply} labels={{ text: t("notes.text") }}>
          {(field) => (
            <>
              <TextArea {...field.text("text")} rows={6} maxLength={4000} required />
              <Button tone="primary">{t("notes.save")}</Button>
            </>
          )}
        </PostForm>
      )}
    </Card>
  );
}

export function HandOverCard({ fellows, reply }: { fellows: readonly Fellow[]; reply: unknown }) {
  const { t } = useTranslation("counselling");
  return (
    <Disclosure summary={t("handOver.title")} open={isReplyTo(reply, "handOver")}>
      <p className="s soft">{t("handOver.lead")}</p>
      {fellows.length === 0 ? (
        <p>{t("handOver.nobody")}</p>
      ) : (
        <PostForm intent="handOver" reply={reply} labels={{ toId: t("handOver.toId") }}>
          {(field) => (
            <>
              <SelectField
                {...field.text("toId")}
                empty
                options={fellows.map(({ id, name }) => ({ value: id, label: name }))}
                required
              />
              <Button tone="danger">{t("handOver.save")}</Button>
            </>
          )}
        </PostForm>
      )}
    </Disclosure>
  );
}

/** What cannot stay in the room. */
export function HarmCard({ reply }: { reply: unknown }) {
  const { t } = useTranslation("counselling");
  return (
    <Card title={t("harm.title")} id="harm">
      <EmergencyNumbers />
      <p className="s soft">{t("harm.lead")}</p>
      <PostForm intent="harm" reply={reply} labels={{ account: t("harm.account"), danger: t("harm.danger") }}>
        {(field) => (
          <>
            <TextArea {...field.text("account")} maxLength={4000} required />
            <CheckField {...field.tick("danger")} label={t("harm.danger")} />
            <Button tone="care" icon="hand">
              {t("harm.save")}
            </Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
