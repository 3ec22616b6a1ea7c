import { useTranslation } from "react-i18next";
import type { ChildGapPage } from "~/data/gaps/child";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, TextField } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { DataTable } from "~/ui/table";
import { Said } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";

type Props = { page: ChildGapPage; reply: unknown };

/** Days on which a parent who works away is home. */
export function ReturnsCard({ page: { returns }, reply }: Props) {
  const { t } = useTranslation("gaps");
  const locale = useLocale();
  const plain = (day: Date) => formatPlainDate(day, locale, "UTC");
  return (
    <Card title={t("returns.title")} id="returns" lead={t("returns.lead")}>
      <Stack>
        {returns.length > 0 && (
          <DataTable
            caption={t("returns.title")}
            rows={returns}
            keyOf={({ id }) => id}
            fold
            columns={[
              {
                id: "days",
                head: t("returns.days"),
                rowHead: true,
                cell: ({ firstDay, lastDay }) => `${plain(firstDay)} – ${plain(lastDay)}`,
              },
              { id: "note", head: t("returns.note"), cell: ({ note }) => note },
              {
                id: "drop",
                head: "",
                action: true,
                cell: ({ id, firstDay }) => (
                  <PostForm intent="dropReturn" about={{ returnId: id }} reply={reply} labels={{}}>
                    {() => (
                      <Button tone="quiet">
                        {t("returns.drop")} <Said>{plain(firstDay)}</Said>
                      </Button>
                    )}
                  </PostForm>
                ),
              },
            ]}
          />
        )}
        <PostForm
          intent="recordReturn"
          reply={reply}
          labels={{ firstDay: t("returns.firstDay"), lastDay: t("returns.lastDay"), note: t("returns.note") }}
          className="form-column"
        >
          {(field) => (
            <>
              <FieldRow>
                <DateField {...field.text("firstDay")} required />
                <DateField {...field.text("lastDay")} required />
              </FieldRow>
              <TextField {...field.text("note")} help={t("returns.noteHelp")} maxLength={200} />
              <Button>{t("returns.submit")}</Button>
            </>
          )}
        </PostForm>
      </Stack>
    </Card>
  );
}
