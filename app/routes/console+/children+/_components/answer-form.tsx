import { useTranslation } from "react-i18next";
import { OPTIONAL_KINDS } from "~/domain/child/permission-texts";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions, SelectField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useWords } from "~/ui/words";

type Props = {
  child: {
    version: number;
    state: string;
    family: readonly { id: string; name: string; relation: number }[];
  };
  today: string;
  reply: unknown;
};

/** What a guardian answered, for one kind at a time: each is a question of its own. */
export function AnswerForm({ child, today, reply }: Props) {
  const { t } = useTranslation("permissions");
  const words = useWords("common");
  const labels = {
    kind: t("kind"),
    answer: t("answer"),
    memberId: t("member"),
    method: t("how"),
    language: t("language"),
    givenOn: t("givenOn"),
  };
  const [only] = child.family;
  if (!only) return <Alert tone="care">{t("noGuardian")}</Alert>;
  return (
    <Card title={t("record.title")} id="record" lead={t("record.lead")}>
      <PostForm intent="answer" reply={reply} labels={labels} version={child.version} className="form-column">
        {(field) => (
          <>
            <PickField
              {...field.choices("kind")}
              required
              layout="column"
              options={OPTIONAL_KINDS.map((kind) => ({ value: kind, label: words(`permission.${kind}`) }))}
            />
            <PickField
              {...field.choices("answer")}
              required
              options={(["GIVEN", "REFUSED"] as const).map((value) => ({
                value,
                label: t(`answers.${value}`),
              }))}
              help={t("record.refusing")}
            />
            <SelectField
              {...field.text("memberId", child.family.length === 1 ? only.id : null)}
              empty
              required
              options={child.family.map(({ id, name, relation }) => ({
                value: id,
                label: `${words(`relation.${relation}`)} ${name}`,
              }))}
            />
            <PickField
              {...field.choices("method", ["PAPER"])}
              required
              options={["PAPER", "PHONE", "SCREEN"].map((value) => ({
                value,
                label: words(`permissionMethod.${value}`),
              }))}
            />
            <LanguageField {...field.choices("language", ["zh-CN"])} />
            <DateField {...field.text("givenOn", today)} max={today} required />
            <FormActions>
              <Button tone="primary">{t("record.send")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** In which language the text was read: somebody who reads no Chinese can only permit what they understood. */
export function LanguageField(field: {
  name: string;
  label: React.ReactNode;
  defaultValue: string[];
  error: string | undefined;
}) {
  const { t } = useTranslation("permissions");
  return (
    <PickField
      {...field}
      required
      options={[
        { value: "zh-CN", label: t("chinese") },
        { value: "en", label: t("english") },
      ]}
    />
  );
}
