import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { SelectField, TextArea, TextField } from "~/ui/fields";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { useWords } from "~/ui/words";

interface Props {
  reply: unknown;
}

/** What both forms ask for: why, and when to look at it again. */
function Because({ field }: { field: FieldsOf<"reason" | "reviewOn"> }) {
  const { t } = useTranslation("restrictions");
  return (
    <>
      <TextArea {...field.text("reason")} help={t("form.reasonHelp")} maxLength={300} required />
      <TextField {...field.text("reviewOn")} type="date" help={t("form.reviewOnHelp")} short />
      <Button>{t("form.submit")}</Button>
    </>
  );
}

interface MemberProps extends Props {
  family: readonly { id: string; name: string; relation: number }[];
}

export function RestrictMemberForm({ family, reply }: MemberProps) {
  const { t } = useTranslation("restrictions");
  const words = useWords("common");
  const labels = { memberId: t("form.member"), reason: t("form.reason"), reviewOn: t("form.reviewOn") };
  return (
    <PostForm intent="restrictMember" reply={reply} labels={labels} id="restrict-member">
      {(field) => (
        <>
          <SelectField
            {...field.text("memberId")}
            empty
            required
            options={family.map(({ id, name, relation }) => ({
              value: id,
              label: `${words(`relation.${relation}`)} ${name}`,
            }))}
          />
          <Because field={field} />
        </>
      )}
    </PostForm>
  );
}

export function RestrictOtherForm({ reply }: Props) {
  const { t } = useTranslation("restrictions");
  const labels = {
    name: t("form.name"),
    relation: t("form.relation"),
    reason: t("form.reason"),
    reviewOn: t("form.reviewOn"),
  };
  return (
    <PostForm intent="restrictOther" reply={reply} labels={labels} id="restrict-other">
      {(field) => (
        <>
          <TextField {...field.text("name")} autoComplete="off" required />
          <TextField {...field.text("relation")} help={t("form.relationHelp")} maxLength={40} />
          <Because field={field} />
        </>
      )}
    </PostForm>
  );
}
