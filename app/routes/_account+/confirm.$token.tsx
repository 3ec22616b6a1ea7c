import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { accountAction, accountLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { sessionHeaders } from "~/http/session-cookies.server";
import { Button, LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { confirmEmail } from "~/usecases/account/confirm-email";
import { usableToken } from "~/usecases/account/tokens";

const Params = z.object({ token: z.string().min(20).max(100) });

export const meta = pageTitle("confirm");

export const loader = accountLoader({ params: Params }, async ({ work, params }) => ({
  usable: (await usableToken(work, "CONFIRM_EMAIL", params.token)) !== null,
}));

// Confirming takes a click: mail programs that open links to look at them must not use the link up.
export const action = accountAction({ params: Params }, (on) => ({
  confirm: on(
    z.object({}),
    ({ work, params }) => confirmEmail(work, params.token),
    () => ({ to: paths.applyStep(1), done: "account.notice.confirmed" }),
    ({ context, request }, { personId }) => sessionHeaders(context, request, personId),
  ),
}));

export default function Confirm() {
  const { t } = useTranslation("account");
  const { usable } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t(usable ? "confirm.title" : "confirm.bad")}
        lead={t(usable ? "confirm.lead" : "confirm.badLead")}
      />
      {usable ? (
        <PostForm intent="confirm" once={false} reply={reply} labels={{}}>
          {() => (
            <Button tone="primary" block>
              {t("confirm.submit")}
            </Button>
          )}
        </PostForm>
      ) : (
        <LinkButton href={paths.signIn}>{t("signIn.submit")}</LinkButton>
      )}
    </PublicFrame>
  );
}
