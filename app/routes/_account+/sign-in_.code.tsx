import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LIMITS } from "~/domain/access/limits";
import { accountAction, accountLoader } from "~/http/area.server";
import { line } from "~/http/fields";
import { HOMES, localPath, paths } from "~/http/paths";
import { forgetHalfWay, halfWayOf } from "~/http/second-step-cookie.server";
import { sessionHeaders } from "~/http/session-cookies.server";
import { Button, LinkButton } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { isHalfWay, takeSecondStep } from "~/usecases/account/second-step";

const Search = z.object({ next: z.string().max(500).optional() });
const Form = z.object({ code: line(60), next: z.string().max(500).optional() });

export const meta = pageTitle("signInCode");

export const loader = accountLoader({ search: Search }, async ({ work, request, search }) => ({
  halfWay: await isHalfWay(work, await halfWayOf(request)),
  next: search.next ?? "",
}));

export const action = accountAction({}, (on) => ({
  enter: on(
    Form,
    async ({ work, form, request, context }) =>
      takeSecondStep(work, context.site.vault, { halfWay: await halfWayOf(request), code: form.code }),
    ({ form }, { home }) => ({ to: localPath(form.next, HOMES[home]) }),
    async ({ context, request }, { personId }) => {
      await forgetHalfWay(context);
      return sessionHeaders(context, request, personId);
    },
    { limit: LIMITS.code, account: async ({ request }) => (await halfWayOf(request))?.personId ?? "" },
  ),
}));

export default function SignInCode() {
  const { t } = useTranslation("secondStep");
  const { halfWay, next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!halfWay)
    return (
      <PublicFrame wrapped="narrow">
        <PageHead title={t("signIn.over")} lead={t("signIn.overLead")} />
        <LinkButton href={paths.signIn}>{t("signIn.again")}</LinkButton>
      </PublicFrame>
    );
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("signIn.title")} lead={t("signIn.lead")} />
      <PostForm intent="enter" once={false} reply={reply} labels={{ code: t("signIn.code") }}>
        {(field) => (
          <>
            <input type="hidden" name="next" value={next} />
            <TextField
              {...field.text("code")}
              help={t("signIn.codeHelp")}
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
            <Button tone="primary" block>
              {t("signIn.submit")}
            </Button>
          </>
        )}
      </PostForm>
    </PublicFrame>
  );
}
