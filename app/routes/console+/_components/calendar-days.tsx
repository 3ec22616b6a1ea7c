import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarOfYear } from "~/data/schedule/school-year";
import { DAY_EXCEPTIONS, runsOf } from "~/domain/schedule/school-days";
import { formatDateRange, formatDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { DataTable } from "~/ui/table";
import { useLocale, useNameOf } from "~/ui/use-frame";

interface Part {
  reply: unknown;
  /** Hidden fields: which school and which year. */
  scope: ReactNode;
}

/** Every day of the year that is not what its day of the week says; a school takes out its own. */
export function DaysOfYear({ days, reply, scope }: Part & { days: CalendarOfYear["days"] }) {
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  const nameOf = useNameOf();
  const byOwner = [...days].sort((a, b) => Number(a.schoolId ?? 0) - Number(b.schoolId ?? 0));
  // A school takes out its days one by one, so they stand one by one.
  const runs = runsOf(
    byOwner,
    (a, b) => a.schoolId === null && b.schoolId === null && a.nameZh === b.nameZh,
  ).sort(([a], [b]) => Number(a?.day) - Number(b?.day));
  const span = (run: CalendarOfYear["days"]) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return null;
    return first === last
      ? formatDay(first.day, locale, "UTC")
      : formatDateRange(first.day, last.day, locale, "UTC");
  };
  if (days.length === 0) return <Card title={t("days.title")}>{t("days.none")}</Card>;
  return (
    <Card title={t("days.title")} id="days" flush>
      <DataTable
        caption={t("days.title")}
        captionHidden
        rows={runs}
        keyOf={([first]) => String(first?.id)}
        fold
        columns={[
          { id: "day", head: t("days.day"), rowHead: true, cell: span },
          { id: "kind", head: t("days.kind"), cell: ([first]) => first && t(`kind.${first.kind}`) },
          { id: "name", head: t("days.name"), cell: ([first]) => first && nameOf(first) },
          {
            id: "of",
            head: t("days.of"),
            cell: ([first]) => t(first?.schoolId === null ? "days.district" : "days.own"),
          },
          {
            id: "drop",
            head: t("days.drop"),
            action: true,
            cell: ([first]) => first && first.schoolId !== null && <DropDay {...{ first, reply, scope }} />,
          },
        ]}
      />
    </Card>
  );
}

function DropDay({ first, reply, scope }: Part & { first: CalendarOfYear["days"][number] }) {
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  return (
    <PostForm intent="dropDay" id={`drop-day-${first.id}`} reply={reply} labels={{}} className="row">
      {() => (
        <>
          {scope}
          <input type="hidden" name="id" value={first.id} />
          <Button
            small
            tone="quiet"
            aria-label={t("days.dropNamed", { day: formatDay(first.day, locale, "UTC") })}
          >
            {t("days.drop")}
          </Button>
        </>
      )}
    </PostForm>
  );
}

export function NewDayForm({ reply, scope }: Part) {
  const { t } = useTranslation("calendar");
  const labels = { day: t("days.day"), kind: t("days.kind"), name: t("days.name") };
  return (
    <Card title={t("days.add")} id="add-day" lead={t("days.addLead")}>
      <PostForm intent="addDay" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            {scope}
            <TextField {...field.text("day")} type="date" short required />
            <PickField
              {...field.choices("kind")}
              required
              options={DAY_EXCEPTIONS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <TextField {...field.text("name")} help={t("days.nameHelp")} maxLength={40} required />
            <FormActions>
              <Button tone="primary">{t("days.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
