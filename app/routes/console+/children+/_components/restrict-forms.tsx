import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { SelectField, TextArea, TextField } from "~/ui/fields";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { useWords } from "~/ui/words";
import { ownId } from "./file-forms";

interface Props {
  reply: unknown;
}

interface BecauseProps extends Props {
  intent: string;
  field: FieldsOf<"reason" | "reviewOn">;
}

/** What both forms ask for: why, and when to look at it again. */
function Because({ intent, field, reply }: BecauseProps) {
  const { t } = useTranslation("restrictions");
  return (
    <>
      <TextArea
        {...field.text("reason")}
        id={ownId(reply, intent, "reason")}
        help={t("form.reasonHelp")}
        maxLength={300}
        required
      />
      <TextField
        {...field.text("reviewOn")}
        id={ownId(reply, intent, "reviewOn")}
        type="date"
        help={t("form.reviewOnHelp")}
        short
      />
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
  const intent = "restrictMember";
  const labels = { memberId: t("form.member"), reason: t("form.reason"), reviewOn: t("form.reviewOn") };
  return (
    <PostForm intent={intent} reply={reply} labels={labels} id="restrict-member">
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
          <Because intent={intent} field={field} reply={reply} />
        </>
      )}
    </PostForm>
  );
}

export function RestrictOtherForm({ reply }: Props) {
  const { t } = useTranslation("restrictions");
  const intent = "restrictOther";
  const labels = {
    name: t("form.name"),
    relation: t("form.relation"),
    reason: t("form.reason"),
    reviewOn: t("form.reviewOn"),
  };
  return (
    <PostForm intent={intent} reply={reply} labels={labels} id="restrict-other">
      {(field) => (
        <>
          <TextField {...field.text("name")} autoComplete="off" required />
          <TextField {...field.text("relation")} help={t("form.relationHelp")} maxLength={40} />
          <Because intent={intent} field={field} reply={reply} />
        </>
      )}
    </PostForm>
  );
}
