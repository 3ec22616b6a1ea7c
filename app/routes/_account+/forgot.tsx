import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LIMITS } from "~/domain/access/limits";
import { accountAction } from "~/http/area.server";
import { email } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { OtherWays, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { askForReset } from "~/usecases/account/ask-for-reset";

export const meta = pageTitle("forgot");

export const action = accountAction({}, (on) => ({
  ask: on(
    z.object({ email }),
    ({ work, form }) => askForReset(work, form),
    () => ({ to: paths.forgot, done: "account.notice.resetSent" }),
    undefined,
    { limit: LIMITS.letter, account: ({ form }) => form.email },
  ),
}));

export default function Forgot() {
  const { t } = useTranslation("account");
  const reply = useActionData<typeof action>();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("forgot.title")} lead={t("forgot.lead")} />
      <PostForm intent="ask" reply={reply} labels={{ email: t("forgot.email") }}>
        {(field) => (
          <>
            <TextField
              {...field.text("email")}
              type="email"
              autoComplete="username"
              inputMode="email"
              required
            />
            <Button tone="primary" block>
              {t("forgot.submit")}
            </Button>
          </>
        )}
      </PostForm>
      <OtherWays ways={[{ href: paths.signIn, label: t("forgot.back") }]} />
    </PublicFrame>
  );
}
