import { useTranslation } from "react-i18next";
import { SHOWN_MINUTES } from "~/domain/access/id-number";
import { OPENING_REASONS } from "~/domain/access/reason";
import type { ShownNumber } from "~/http/id-numbers.server";
import { Button } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { FormActions, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";

export interface Holder {
  id: string;
  label: string;
}

type Props = {
  holders: readonly Holder[];
  numbers: Readonly<Record<string, ShownNumber>>;
  zone: string;
  mayRecord: boolean;
  reply: unknown;
};

/** Who has a number here, and the forms to record, to read and to delete one. */
export function IdNumbers({ holders, numbers, zone, mayRecord, reply }: Props) {
  const { t } = useTranslation("idNumbers");
  const kept = holders.filter(({ id }) => numbers[id]);
  return (
    <Stack wide>
      {kept.some(({ id }) => numbers[id]?.whole) && (
        <Alert tone="care" icon="eye">
          {t("shown", { count: SHOWN_MINUTES })}
        </Alert>
      )}
      <Card flush>
        <DataTable
          caption={t("title")}
          rows={holders}
          keyOf={({ id }) => id}
          fold
          columns={[
            { id: "who", head: t("who"), rowHead: true, cell: ({ label }) => label },
            {
              id: "number",
              head: t("number"),
              cell: ({ id }) => <span className="num">{numbers[id]?.text ?? t("none")}</span>,
            },
            {
              id: "when",
              head: t("recorded"),
              cell: ({ id }) => {
                const number = numbers[id];
                if (!number) return "–";
                return (
                  <>
                    <When value={number.recordedAt} zone={zone} /> {number.recordedBy}
                  </>
                );
              },
            },
          ]}
        />
      </Card>
      {mayRecord && <SaveForm holders={holders} reply={reply} />}
      {kept.length > 0 && <ShowForm holders={kept} reply={reply} />}
      {kept.length > 0 && <RemoveForm holders={kept} reply={reply} />}
    </Stack>
  );
}

type FormProps = Pick<Props, "holders" | "reply">;

function SaveForm({ holders, reply }: FormProps) {
  const { t } = useTranslation("idNumbers");
  const labels = { whose: t("whose"), number: t("number") };
  return (
    <Card title={t("save.title")} id="save-number" lead={t("save.lead")}>
      <PostForm intent="save" id="save-form" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <Whose holders={holders} field={field} />
            <TextField
              {...field.text("number")}
              help={t("save.help")}
              autoComplete="off"
              maxLength={40}
              required
            />
            <FormActions>
              <Button tone="primary">{t("save.send")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function ShowForm({ holders, reply }: FormProps) {
  const { t } = useTranslation(["idNumbers", "trail"]);
  const labels = {
    whose: t("idNumbers:whose"),
    reasonCode: t("trail:ask.reasonCode"),
    reason: t("trail:ask.reason"),
  };
  return (
    <Card title={t("idNumbers:show.title")} id="show-number" lead={t("idNumbers:show.lead")}>
      <PostForm intent="show" id="show-form" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <Whose holders={holders} field={field} />
            <PickField
              {...field.choices("reasonCode")}
              required
              layout="column"
              options={OPENING_REASONS.map((code) => ({ value: code, label: t(`trail:reason.${code}`) }))}
            />
            <TextArea {...field.text("reason")} help={t("idNumbers:show.help")} maxLength={200} required />
            <FormActions>
              <Button icon="eye">{t("idNumbers:show.send")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function RemoveForm({ holders, reply }: FormProps) {
  const { t } = useTranslation("idNumbers");
  const labels = { whose: t("whose"), sure: t("remove.sure") };
  return (
    <Card title={t("remove.title")} id="remove-number" lead={t("remove.lead")}>
      <PostForm intent="remove" id="remove-form" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <Whose holders={holders} field={field} />
            <CheckField {...field.tick("sure")} required />
            <FormActions>
              <Button tone="danger">{t("remove.send")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** Where only one person can be meant nobody is asked. */
function Whose<Name extends string>({
  holders,
  field,
}: {
  holders: readonly Holder[];
  field: FieldsOf<Name | "whose">;
}) {
  const [only] = holders;
  if (only && holders.length === 1) return <input type="hidden" name="whose" value={only.id} />;
  return (
    <SelectField
      {...field.text("whose")}
      empty
      required
      options={holders.map(({ id, label }) => ({ value: id, label }))}
    />
  );
}
