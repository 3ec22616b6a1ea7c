import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LIMITS } from "~/domain/access/limits";
import { familyCodeAction, familyCodeLoader } from "~/http/area.server";
import { familyHeaders, familyToken, scannedCard } from "~/http/family-cookies.server";
import { line, tick } from "~/http/fields";
import { speakTo } from "~/http/locale.server";
import { paths } from "~/http/paths";
import type { AreaHandle } from "~/ui/area";
import { Button } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { FamilyActions } from "~/ui/family";
import { TextField } from "~/ui/fields";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame } from "~/ui/use-frame";
import { countCodeTry, enterFamily } from "~/usecases/family/enter";

const Code = z.object({ code: line(40), shared: tick });

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("familyCode");

export const handle: AreaHandle = { body: "family" };

/** Says nothing about any child: whether a card was scanned is all that it knows. */
export const loader = familyCodeLoader({}, async ({ request }) => ({
  scanned: (await scannedCard(request)) !== null,
}));

export const action = familyCodeAction({}, (on) => ({
  enter: on(
    Code,
    async ({ work, form, request, context }) =>
      enterFamily(work, {
        ...form,
        card: (await scannedCard(request)) ?? "",
        former: await familyToken(request, context),
      }),
    () => ({ to: paths.family }),
    async ({ context, request }, entered) => {
      await speakTo(context, request, entered.locale);
      return familyHeaders(context, entered);
    },
    {
      limit: LIMITS.familyCode,
      account: async ({ request }) => (await scannedCard(request)) ?? "",
      count: countCodeTry,
    },
  ),
}));

export default function FamilyCode() {
  const { t } = useTranslation("family");
  const { path } = useFrame();
  const { scanned } = useLoaderData<typeof loader>();
  return (
    <FamilyPage back={path}>
      <FrameNotice />
      {scanned ? (
        <CodeForm />
      ) : (
        <>
          <h1>{t("code.scan")}</h1>
          <p>{t("code.scanLead")}</p>
        </>
      )}
      <h2>{t("calls")}</h2>
      <p>{t("code.trouble")}</p>
      <FamilyCalls />
    </FamilyPage>
  );
}

function CodeForm() {
  const { t } = useTranslation("family");
  const reply = useActionData<typeof action>();
  const labels = { code: t("code.code"), shared: t("code.shared") };
  return (
    <>
      <h1>{t("code.title")}</h1>
      <p>{t("code.lead")}</p>
      <PostForm intent="enter" once={false} reply={reply} labels={labels}>
        {(field) => (
          <>
            <TextField
              {...field.text("code")}
              help={t("code.help")}
              inputMode="numeric"
              autoComplete="off"
              required
            />
            <CheckField {...field.tick("shared")} help={t("code.sharedHelp")} />
            <FamilyActions>
              <Button tone="primary">{t("code.submit")}</Button>
            </FamilyActions>
          </>
        )}
      </PostForm>
    </>
  );
}
