import { useTranslation } from "react-i18next";
import {
  type Absence,
  hoursThatCount,
  onAnotherClock,
  type Party,
  USUAL,
} from "~/domain/schedule/availability";
import { hoursText } from "~/domain/schedule/hours-text";
import type { Window } from "~/domain/schedule/windows";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "./button";
import { PickField, weekdays } from "./choice-fields";
import { Facts } from "./facts";
import { DateField, FieldRow, FormActions, SelectField, TextField } from "./fields";
import { HourFields, useHourLabels } from "./hours-fields";
import { Card, Stack } from "./layout";
import { PostForm } from "./post-form";
import { Alert } from "./status";
import { DataTable } from "./table";
import { useLocale } from "./use-frame";

export interface AvailabilityProps {
  party: { kind: Party["kind"]; timeZone: string; availability: number };
  stored: {
    /** Null where no hours were entered. */
    entered: readonly Window[] | null;
    version: number;
    absences: readonly (Absence & { id: string })[];
  };
  /** Minutes that the school's clock is ahead of the party's. */
  schoolAhead: number;
  /** Names of both clocks where they differ. */
  clocks?: { own: string; school: string } | null;
  /** Midnight UTC of the calendar day on the party's clock. */
  today: Date;
  reply: unknown;
}

/** When somebody has time in an ordinary week: the usual answers ticked, the rest typed. */
export function HoursCard({ party, stored, schoolAhead, clocks, reply }: AvailabilityProps) {
  const { t } = useTranslation("availability");
  const labels = { ...useHourLabels(), usual: t("hours.usual") };
  const windows = hoursThatCount(stored.entered, party.availability);
  return (
    <Card title={t("hours.title")} id="hours" lead={t(`hours.lead.${party.kind}`)}>
      <Stack>
        {clocks && <Alert title={t("zone.differs")}>{t("zone.clock", clocks)}</Alert>}
        {stored.entered === null && windows.length > 0 && <Alert>{t("hours.fromProfile")}</Alert>}
        <PostForm intent="hours" reply={reply} labels={labels} className="form-column">
          {(field) => (
            <>
              <input type="hidden" name="hoursVersion" value={stored.version} />
              <PickField
                {...field.choices("usual")}
                help={t("hours.usualHelp")}
                multiple
                layout="by-3"
                options={USUAL.map((value) => ({ value, label: t(`usual.${value}`) }))}
              />
              <HourFields field={field} windows={windows} help={t("hours.help")} />
              <FormActions>
                <Button tone="primary">{t("hours.submit")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
        {schoolAhead !== 0 && <AtSchool windows={windows} schoolAhead={schoolAhead} />}
      </Stack>
    </Card>
  );
}

/** The same hours as the clock at school shows them. */
function AtSchool({ windows, schoolAhead }: { windows: readonly Window[]; schoolAhead: number }) {
  const { t } = useTranslation("availability");
  const labels = useHourLabels();
  const there = onAnotherClock(windows, schoolAhead);
  return (
    <>
      <h3>{t("zone.atSchool")}</h3>
      <Facts
        facts={weekdays.map((one, weekday) => ({
          id: one,
          label: labels[one],
          value: hoursText(there, weekday) || t("zone.noTime"),
        }))}
      />
    </>
  );
}

/** When somebody is away, and a form for another time. */
export function AbsencesCard({ party, stored, today, reply }: Omit<AvailabilityProps, "schoolAhead">) {
  const { t } = useTranslation("availability");
  const first = today.toISOString().slice(0, 10);
  const labels = {
    firstDay: t("absences.firstDay"),
    lastDay: t("absences.lastDay"),
    note: t("absences.note"),
  };
  return (
    <Card title={t("absences.title")} id="absences" lead={t(`absences.lead.${party.kind}`)}>
      <Stack>
        <Absences absences={stored.absences} reply={reply} />
        <PostForm intent="addAbsence" reply={reply} labels={labels} className="form-column">
          {(field) => (
            <>
              <FieldRow>
                <DateField {...field.text("firstDay")} required />
                <DateField {...field.text("lastDay")} min={first} required />
              </FieldRow>
              <TextField {...field.text("note")} help={t("absences.noteHelp")} maxLength={100} />
              <FormActions>
                <Button>{t("absences.submit")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      </Stack>
    </Card>
  );
}

function Absences({
  absences,
  reply,
}: {
  absences: AvailabilityProps["stored"]["absences"];
  reply: unknown;
}) {
  const { t } = useTranslation("availability");
  const locale = useLocale();
  const plain = (day: Date) => formatPlainDate(day, locale, "UTC");
  if (absences.length === 0) return <p className="soft">{t("absences.none")}</p>;
  return (
    <DataTable
      caption={t("absences.title")}
      captionHidden
      rows={absences}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "from",
          head: t("absences.firstDay"),
          rowHead: true,
          cell: ({ firstDay }) => plain(firstDay),
        },
        { id: "until", head: t("absences.lastDay"), cell: ({ lastDay }) => plain(lastDay) },
        { id: "note", head: t("absences.note"), cell: ({ note }) => note },
        {
          id: "drop",
          head: t("absences.drop"),
          action: true,
          cell: ({ id, firstDay }) => (
            <PostForm
              intent="dropAbsence"
              id={`drop-${id}`}
              about={{ absenceId: id }}
              reply={reply}
              labels={{}}
              className="row"
            >
              {() => (
                <Button small tone="quiet" aria-label={t("absences.dropNamed", { day: plain(firstDay) })}>
                  {t("absences.drop")}
                </Button>
              )}
            </PostForm>
          ),
        },
      ]}
    />
  );
}

/** Where a mentor's clock is. */
export function ZoneCard({
  party,
  zones,
  reply,
}: Pick<AvailabilityProps, "party" | "reply"> & {
  zones: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation("availability");
  return (
    <Card title={t("zone.title")} id="zone" lead={t("zone.lead")}>
      <PostForm intent="zone" reply={reply} labels={{ timeZone: t("zone.field") }} className="form-column">
        {(field) => (
          <>
            <SelectField {...field.text("timeZone", party.timeZone)} options={zones} required />
            <FormActions>
              <Button>{t("zone.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
