import { useTranslation } from "react-i18next";
import { z } from "zod";
import { passed } from "~/domain/shared/verdict";
import { accountAction } from "~/http/area.server";
import { paths } from "~/http/paths";
import { endSessionHeaders } from "~/http/session-cookies.server";
import type { AreaHandle } from "~/ui/area";
import { Button } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { LeavesUnsent } from "~/ui/on-this-phone";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";

export const meta = pageTitle("signOut");

export const handle: AreaHandle = { body: "public", script: true };

export const action = accountAction({}, (on) => ({
  signOut: on(
    z.object({}),
    async () => passed(),
    () => ({ to: paths.signIn, done: "account.notice.signedOut" }),
    ({ context, request }) => endSessionHeaders(context, request),
  ),
}));

export default function SignOut() {
  const { t } = useTranslation("account");
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("signOut.title")} lead={t("signOut.lead")} />
      <LeavesUnsent />
      <PostForm intent="signOut" once={false} reply={undefined} labels={{}}>
        {() => <Button tone="primary">{t("signOut.submit")}</Button>}
      </PostForm>
    </PublicFrame>
  );
}
