import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarOfYear } from "~/data/schedule/school-year";
import { DAY_EXCEPTIONS } from "~/domain/schedule/school-days";
import { formatDay } from "~/i18n/format";
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
  if (days.length === 0) return <Card title={t("days.title")}>{t("days.none")}</Card>;
  return (
    <Card title={t("days.title")} id="days" flush>
      <DataTable
        caption={t("days.title")}
        captionHidden
        rows={days}
        keyOf={({ id }) => String(id)}
        fold
        columns={[
          {
            id: "day",
            head: t("days.day"),
            rowHead: true,
            cell: ({ day }) => formatDay(day, locale, "UTC"),
          },
          { id: "kind", head: t("days.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
          { id: "name", head: t("days.name"), cell: (one) => nameOf(one) },
          {
            id: "of",
            head: t("days.of"),
            cell: ({ schoolId }) => t(schoolId === null ? "days.district" : "days.own"),
          },
          {
            id: "drop",
            head: t("days.drop"),
            action: true,
            cell: ({ id, schoolId, day }) =>
              schoolId !== null && (
                <PostForm intent="dropDay" id={`drop-day-${id}`} reply={reply} labels={{}} className="row">
                  {() => (
                    <>
                      {scope}
                      <input type="hidden" name="id" value={id} />
                      <Button
                        small
                        tone="quiet"
                        aria-label={t("days.dropNamed", { day: formatDay(day, locale, "UTC") })}
                      >
                        {t("days.drop")}
                      </Button>
                    </>
                  )}
                </PostForm>
              ),
          },
        ]}
      />
    </Card>
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
