import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LIMITS } from "~/domain/access/limits";
import { ownAction, ownLoader } from "~/http/area.server";
import { localPath, paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { confirmIdentity } from "~/usecases/account/confirm-identity";

const next = z.string().max(500).optional();
const Search = z.object({ next });
const Form = z.object({ password: z.string().min(1, "REQUIRED").max(128), next });

export const meta = pageTitle("confirmIdentity");

export const loader = ownLoader({ search: Search }, async ({ search }) => ({
  next: localPath(search.next, paths.account),
}));

export const action = ownAction({}, (on) => ({
  confirm: on(
    Form,
    ({ work, form }) => confirmIdentity(work, form.password),
    ({ form }) => ({ to: localPath(form.next, paths.account) }),
    undefined,
    { limit: LIMITS.password, account: ({ viewer }) => viewer.personId },
  ),
}));

export default function ConfirmIdentity() {
  const { t } = useTranslation("ownAccount");
  const { next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("confirm.title")} lead={t("confirm.pageLead")} />
      <PostForm intent="confirm" reply={reply} labels={{ password: t("confirm.password") }}>
        {(field) => (
          <>
            <input type="hidden" name="next" value={next} />
            <TextField {...field.text("password")} type="password" autoComplete="current-password" required />
            <Button tone="primary" block>
              {t("confirm.submit")}
            </Button>
            <LinkButton href={paths.console} tone="quiet" block>
              {t("confirm.cancel")}
            </LinkButton>
          </>
        )}
      </PostForm>
    </PublicFrame>
  );
}
