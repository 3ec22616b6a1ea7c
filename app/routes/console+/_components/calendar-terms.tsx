import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarOfYear } from "~/data/schedule/school-year";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { FormActions, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

interface Part {
  reply: unknown;
  /** Hidden fields: which school and which year. */
  scope: ReactNode;
}

export function Terms({ terms, reply, scope }: Part & { terms: CalendarOfYear["terms"] }) {
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  const plain = (day: Date) => formatPlainDate(day, locale, "UTC");
  if (terms.length === 0)
    return (
      <Card title={t("terms.title")} lead={t("terms.lead")}>
        {t("terms.none")}
      </Card>
    );
  return (
    <Card title={t("terms.title")} id="terms" lead={t("terms.lead")} flush>
      <DataTable
        caption={t("terms.title")}
        captionHidden
        rows={terms}
        keyOf={({ id }) => String(id)}
        fold
        columns={[
          { id: "name", head: t("terms.name"), rowHead: true, cell: ({ name }) => name },
          { id: "from", head: t("terms.startsOn"), cell: ({ startsOn }) => plain(startsOn) },
          { id: "until", head: t("terms.endsOn"), cell: ({ endsOn }) => plain(endsOn) },
          {
            id: "drop",
            head: t("terms.drop"),
            action: true,
            cell: ({ id, name }) => (
              <PostForm
                intent="dropTerm"
                id={`drop-term-${id}`}
                about={{ id }}
                reply={reply}
                labels={{}}
                className="row"
              >
                {() => (
                  <>
                    {scope}
                    <Button small tone="quiet" aria-label={t("terms.dropNamed", { name })}>
                      {t("terms.drop")}
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

export function NewTermForm({ reply, scope }: Part) {
  const { t } = useTranslation("calendar");
  const labels = { name: t("terms.name"), startsOn: t("terms.startsOn"), endsOn: t("terms.endsOn") };
  return (
    <Card title={t("terms.submit")} id="add-term">
      <PostForm intent="addTerm" id="addTerm-form" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            {scope}
            <TextField {...field.text("name")} help={t("terms.nameHelp")} maxLength={40} required />
            <TextField {...field.text("startsOn")} type="date" short required />
            <TextField {...field.text("endsOn")} type="date" short required />
            <FormActions>
              <Button tone="primary">{t("terms.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
