import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { FormActions, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { When } from "~/ui/text";

export interface HoldShown {
  id: string;
  reason: string;
  setAt: Date;
  setBy: { name: string };
}

type Props = { holds: readonly HoldShown[]; mayChange: boolean; zone: string; reply: unknown };

/** A file that must be kept, and why; set and lifted by whoever administers the district. */
export function HoldCard({ holds: [hold], mayChange, zone, reply }: Props) {
  const { t } = useTranslation("privacy");
  return (
    <Card title={t("hold.title")} id="hold" lead={t(hold ? "hold.held" : "hold.lead")}>
      {hold && (
        <p>
          {hold.reason}
          <span className="s soft">
            {" "}
            {hold.setBy.name} <When value={hold.setAt} zone={zone} />
          </span>
        </p>
      )}
      {mayChange && hold && (
        <PostForm intent="liftHold" reply={reply} labels={{}}>
          {() => (
            <>
              <input type="hidden" name="holdId" value={hold.id} />
              <FormActions>
                <Button>{t("hold.lift")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      )}
      {mayChange && !hold && (
        <PostForm
          intent="hold"
          id="hold-form"
          reply={reply}
          labels={{ reason: t("hold.reason") }}
          className="form-column"
        >
          {(field) => (
            <>
              <TextArea {...field.text("reason")} help={t("hold.reasonHelp")} maxLength={200} required />
              <FormActions>
                <Button icon="lock">{t("hold.set")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      )}
    </Card>
  );
}
