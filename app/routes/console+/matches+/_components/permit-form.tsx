import { useTranslation } from "react-i18next";
import { CURRENT_TEXTS } from "~/domain/child/permission-texts";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useWords } from "~/ui/words";
import type { StepProps } from "./step-props";

const METHODS = ["PAPER", "PHONE"] as const;

export function PermitForm({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const guardians = match.child.family.filter(({ guardian, restricted }) => guardian && !restricted);
  const today = match.today.toISOString().slice(0, 10);
  if (guardians.length === 0) {
    return (
      <Alert
        tone="care"
        actions={<LinkButton href={paths.child(match.childId)}>{t("help.toChild")}</LinkButton>}
      >
        {t("help.noGuardian")}
      </Alert>
    );
  }
  return (
    <Card id="permit" title={t("act.permit")}>
      <Disclosure open summary={t("permissionText.title")}>
        <p className="quote">{t("permissionText.body", { name: match.volunteer.name })}</p>
        <p className="s soft">{t("permissionText.version", { version: CURRENT_TEXTS.MATCH })}</p>
      </Disclosure>
      <PostForm
        intent="permit"
        reply={reply}
        version={match.version}
        labels={{ memberId: t("field.memberId"), method: t("field.method"), givenOn: t("field.givenOn") }}
      >
        {(field) => (
          <>
            <input type="hidden" name="textVersion" value={CURRENT_TEXTS.MATCH} />
            <PickField
              {...field.choices("memberId")}
              layout="column"
              help={t("help.member")}
              required
              options={guardians.map(({ id, name, relation }) => ({
                value: id,
                label: name,
                hint: words(`relation.${relation}`),
              }))}
            />
            <PickField
              {...field.choices("method")}
              required
              options={METHODS.map((method) => ({
                value: method,
                label: words(`permissionMethod.${method}`),
              }))}
            />
            <DateField {...field.text("givenOn", today)} max={today} required />
            <FormActions>
              <Button tone="primary">{t("act.permit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
