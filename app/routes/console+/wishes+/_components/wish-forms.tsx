import { useTranslation } from "react-i18next";
import type { WishLine } from "~/data/wishes/list";
import { Button } from "~/ui/button";
import { DateField, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";

interface Props {
  wish: WishLine;
  volunteers: readonly { id: string; name: string }[];
  today: string;
  reply: unknown;
}

/** What can be done next about a wish that is open. */
export function WishForms({ wish, volunteers, today, reply }: Props) {
  const { state } = wish;
  return (
    <>
      {state === "ASKED" && <PromiseForm {...{ wish, volunteers, reply }} />}
      {state === "PROMISED" && <FulfilForm {...{ wish, today, reply }} />}
      {(state === "ASKED" || state === "PROMISED") && <DeclineForm {...{ wish, reply }} />}
    </>
  );
}

function PromiseForm({ wish, volunteers, reply }: Pick<Props, "wish" | "volunteers" | "reply">) {
  const { t } = useTranslation("smallWishes");
  return (
    <Card id="promise-wish" title={t("page.promise")}>
      <PostForm
        intent="promise"
        reply={reply}
        version={wish.version}
        labels={{ volunteerId: t("page.volunteerId"), by: t("page.by") }}
      >
        {(field) => (
          <>
            <SelectField
              {...field.text("volunteerId")}
              empty={t("page.anybody")}
              options={volunteers.map(({ id: value, name: label }) => ({ value, label }))}
            />
            <TextField {...field.text("by")} help={t("page.byHelp")} maxLength={60} />
            <Button tone="primary">{t("page.promiseSubmit")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function FulfilForm({ wish, today, reply }: Pick<Props, "wish" | "today" | "reply">) {
  const { t } = useTranslation("smallWishes");
  return (
    <Card id="fulfil-wish" title={t("page.fulfil")}>
      <PostForm intent="fulfil" reply={reply} version={wish.version} labels={{ on: t("page.on") }}>
        {(field) => (
          <>
            <DateField {...field.text("on", today)} max={today} required />
            <Button tone="primary">{t("page.fulfilSubmit")}</Button>
          </>
        )}
      </PostForm>
      <PostForm intent="release" id="release-wish" reply={reply} version={wish.version} labels={{}}>
        {() => <Button tone="quiet">{t("page.release")}</Button>}
      </PostForm>
    </Card>
  );
}

function DeclineForm({ wish, reply }: Pick<Props, "wish" | "reply">) {
  const { t } = useTranslation("smallWishes");
  return (
    <Card id="decline-wish" title={t("page.decline")}>
      <PostForm intent="decline" reply={reply} version={wish.version} labels={{ reason: t("page.reason") }}>
        {(field) => (
          <>
            <TextArea {...field.text("reason")} help={t("page.reasonHelp")} maxLength={300} required />
            <Button>{t("page.declineSubmit")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
