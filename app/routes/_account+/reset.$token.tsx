import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { accountAction, accountLoader } from "~/http/area.server";
import { newPassword } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { resetPassword } from "~/usecases/account/reset-password";
import { usableToken } from "~/usecases/account/tokens";

const Params = z.object({ token: z.string().min(20).max(100) });
const Form = z.object({ password: newPassword, passwordAgain: z.string().max(128) });

export const meta = pageTitle("reset");

export const loader = accountLoader({ params: Params }, async ({ work, params }) => ({
  usable: (await usableToken(work, "RESET_PASSWORD", params.token)) !== null,
}));

export const action = accountAction({ params: Params }, (on) => ({
  reset: on(
    Form,
    ({ work, params, form }) => resetPassword(work, { secret: params.token, ...form }),
    () => ({ to: paths.signIn, done: "account.notice.passwordSet" }),
  ),
}));

export default function Reset() {
  const { t } = useTranslation("account");
  const { usable } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = { password: t("reset.password"), passwordAgain: t("reset.again") };
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t(usable ? "reset.title" : "reset.bad")}
        lead={t(usable ? "reset.lead" : "reset.badLead")}
      />
      {usable ? (
        <PostForm intent="reset" reply={reply} labels={labels}>
          {(field) => (
            <>
              <TextField
                {...field.text("password")}
                help={t("reset.passwordHelp")}
                type="password"
                autoComplete="new-password"
                required
              />
              <TextField
                {...field.text("passwordAgain")}
                type="password"
                autoComplete="new-password"
                required
              />
              <Button tone="primary" block>
                {t("reset.submit")}
              </Button>
            </>
          )}
        </PostForm>
      ) : (
        <LinkButton href={paths.forgot}>{t("reset.badAction")}</LinkButton>
      )}
    </PublicFrame>
  );
}
