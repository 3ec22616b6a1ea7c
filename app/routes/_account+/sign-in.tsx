import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LIMITS } from "~/domain/access/limits";
import { accountAction, accountLoader } from "~/http/area.server";
import { email } from "~/http/fields";
import { speakTo } from "~/http/locale.server";
import { HOMES, localPath, paths, withQuery } from "~/http/paths";
import { halfWayHeaders } from "~/http/second-step-cookie.server";
import { sessionHeaders } from "~/http/session-cookies.server";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { OtherWays, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { signIn } from "~/usecases/account/sign-in";

const Search = z.object({ next: z.string().max(500).optional() });
const Form = z.object({ email, password: z.string().max(128), next: z.string().max(500).optional() });

export const meta = pageTitle("signIn");

export const loader = accountLoader({ search: Search }, async ({ search }) => ({ next: search.next ?? "" }));

export const action = accountAction({}, (on) => ({
  signIn: on(
    Form,
    ({ work, form }) => signIn(work, form),
    ({ form }, { confirmed, home, secondStep }) => {
      if (secondStep) return { to: withQuery(paths.signInCode, { next: form.next }) };
      return {
        to: confirmed ? localPath(form.next, HOMES[home]) : paths.confirmSent,
      };
    },
    async ({ context, request }, { personId, confirmed, locale, secondStep: secret }) => {
      await speakTo(context, request, locale);
      if (secret) return halfWayHeaders(context, { personId, secret });
      return confirmed ? sessionHeaders(context, request, personId) : {};
    },
    { limit: LIMITS.signIn, account: ({ form }) => form.email },
  ),
}));

export default function SignIn() {
  const { t } = useTranslation("account");
  const { next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = { email: t("signIn.email"), password: t("signIn.password") };
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("signIn.title")} lead={t("signIn.lead")} />
      <PostForm intent="signIn" once={false} reply={reply} labels={labels}>
        {(field) => (
          <>
            <input type="hidden" name="next" value={next} />
            <TextField
              {...field.text("email")}
              type="email"
              autoComplete="username"
              inputMode="email"
              required
            />
            <TextField {...field.text("password")} type="password" autoComplete="current-password" required />
            <Button tone="primary" block>
              {t("signIn.submit")}
            </Button>
          </>
        )}
      </PostForm>
      <OtherWays
        ways={[
          { href: paths.forgot, label: t("signIn.forgot") },
          { href: paths.signUp, label: t("signIn.signUp"), before: t("signIn.noAccount") },
        ]}
      />
    </PublicFrame>
  );
}
