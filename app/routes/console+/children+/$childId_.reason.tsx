import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childOnTrail } from "~/data/audit/trail";
import { OPENING_REASONS } from "~/domain/access/reason";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note, oneOf } from "~/http/fields";
import { localPath, paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions, TextArea } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useNameOf } from "~/ui/use-frame";
import { giveReason } from "~/usecases/record/give-reason";

const Params = z.object({ childId: id });
/** The page that was asked for. */
const next = z.string().max(300).default("");
const Reason = z.object({ reasonCode: oneOf(OPENING_REASONS), reason: note(200), next });

export const meta = pageTitle("openingReason");

export const loader = consoleLoader(
  { params: Params, search: z.object({ next }) },
  async ({ work, params, search }) => ({
    child: found(await childOnTrail(work, params.childId)),
    next: search.next,
  }),
);

export const action = consoleAction({ params: Params }, (on) => ({
  give: on(
    Reason,
    ({ work, params: { childId }, form: { reasonCode: code, reason: text } }) =>
      giveReason(work, { childId, code, text }),
    ({ params, form }) => ({ to: localPath(form.next, paths.child(params.childId)) }),
  ),
}));

export default function OpeningReasonPage() {
  const { t } = useTranslation("trail");
  const { child, next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const labels = { reasonCode: t("ask.reasonCode"), reason: t("ask.reason") };
  const title = t("ask.title", { name: child.name });
  return (
    <>
      <PageHead title={title} lead={t("ask.lead", { school: nameOf(child.school) })} />
      <PostForm className="form-column" intent="give" reply={reply} labels={labels}>
        {(field) => (
          <Card>
            <input type="hidden" name="next" value={next} />
            <PickField
              {...field.choices("reasonCode")}
              required
              layout="column"
              options={OPENING_REASONS.map((code) => ({ value: code, label: t(`reason.${code}`) }))}
            />
            <TextArea {...field.text("reason")} help={t("ask.reasonHelp")} maxLength={200} required />
            <p className="s soft">{t("ask.holds")}</p>
            <FormActions>
              <Button tone="primary">{t("ask.send")}</Button>
              <LinkButton href={paths.children}>{t("ask.back")}</LinkButton>
            </FormActions>
          </Card>
        )}
      </PostForm>
    </>
  );
}
