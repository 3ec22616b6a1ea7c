import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DAY_EXCEPTIONS, type DayException, runsOf } from "~/domain/schedule/school-days";
import { formatDateRange, formatDay, formatShortDate } from "~/i18n/format";
import { Button } from "./button";
import { PickField } from "./choice-fields";
import { FormActions, TextField } from "./fields";
import { Card } from "./layout";
import { PostForm } from "./post-form";
import { DataTable } from "./table";
import { useLocale, useNameOf } from "./use-frame";

export interface ListedDay {
  id: number;
  /** None: of the whole district. */
  schoolId: number | null;
  day: Date;
  kind: DayException;
  nameZh: string;
  nameEn: string;
}

interface Part {
  reply: unknown;
  /** Hidden fields: which school and which year. */
  scope: ReactNode;
}

interface DaysOfYearProps extends Part {
  days: readonly ListedDay[];
  /** Whose days may be taken out here: a school's own, or the district's. */
  own: "SCHOOL" | "DISTRICT";
}

/** Every day of the year that is not what its day of the week says. */
export function DaysOfYear({ days, own, reply, scope }: DaysOfYearProps) {
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  const nameOf = useNameOf();
  const byOwner = [...days].sort((a, b) => Number(a.schoolId ?? 0) - Number(b.schoolId ?? 0));
  const isOwn = ({ schoolId }: ListedDay) => (schoolId === null) === (own === "DISTRICT");
  // What may be taken out is taken out day by day, so it stands day by day.
  const runs = runsOf(
    byOwner,
    (a, b) => !isOwn(a) && !isOwn(b) && a.nameZh === b.nameZh && a.kind === b.kind,
  ).sort(([a], [b]) => Number(a?.day) - Number(b?.day));
  const span = (run: readonly ListedDay[]) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return null;
    return first === last
      ? formatShortDate(first.day, locale, "UTC")
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
            cell: ([first]) => first && isOwn(first) && <DropDay {...{ first, reply, scope }} />,
          },
        ]}
      />
    </Card>
  );
}

function DropDay({ first, reply, scope }: Part & { first: ListedDay }) {
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  return (
    <PostForm
      intent="dropDay"
      id={`drop-day-${first.id}`}
      about={{ id: first.id }}
      reply={reply}
      labels={{}}
      className="row"
    >
      {() => (
        <>
          {scope}
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

/** One more day; a school names it once, the district in both languages. */
export function NewDayForm({ reply, scope, bothNames }: Part & { bothNames?: boolean }) {
  const { t } = useTranslation("calendar");
  const labels = {
    ...{ day: t("days.day"), kind: t("days.kind"), name: t("days.name") },
    ...{ nameZh: t("days.nameZh"), nameEn: t("days.nameEn") },
  };
  return (
    <Card title={t("days.add")} id="add-day" lead={t(bothNames ? "days.addLeadDistrict" : "days.addLead")}>
      <PostForm intent="addDay" id="addDay-form" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            {scope}
            <TextField {...field.text("day")} type="date" short required />
            <PickField
              {...field.choices("kind")}
              required
              options={DAY_EXCEPTIONS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            {bothNames ? (
              <>
                <TextField {...field.text("nameZh")} maxLength={40} required />
                <TextField {...field.text("nameEn")} maxLength={40} required />
              </>
            ) : (
              <TextField {...field.text("name")} help={t("days.nameHelp")} maxLength={40} required />
            )}
            <FormActions>
              <Button tone="primary">{t("days.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
