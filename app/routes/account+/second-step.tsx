import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownFactor } from "~/data/account/own-factor";
import { LIMITS } from "~/domain/access/limits";
import { ownAction, ownLoader } from "~/http/area.server";
import { factorSetup } from "~/http/factor-setup.server";
import { line } from "~/http/fields";
import { paths } from "~/http/paths";
import { keepCodes } from "~/http/recovery-codes-cookie.server";
import { mustHaveFactor } from "~/http/second-factor.server";
import { sessionHeaders } from "~/http/session-cookies.server";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Alert } from "~/ui/status";
import { beginFactor, confirmFactor, dropFactor, renewCodes } from "~/usecases/account/second-factor";
import { FactorOff, FactorOn, FactorSetupForm } from "./_components/factor-stages";

const NOTHING = z.object({});

export const meta = pageTitle("secondStep");

export const loader = ownLoader({}, async ({ work, viewer, context, request }) => {
  const { email, sealed, confirmedAt, codesLeft } = await ownFactor(work);
  return {
    confirmedAt,
    codesLeft,
    setup: sealed ? factorSetup(context, viewer.personId, { sealed, email }) : null,
    compulsory: await mustHaveFactor(request, context),
  };
});

export const action = ownAction({ confirmed: ["begin", "renew", "drop"] }, (on) => ({
  begin: on(
    NOTHING,
    ({ work, context }) => beginFactor(work, context.site.vault),
    () => ({ to: paths.secondStep }),
  ),
  confirm: on(
    z.object({ code: line(20) }),
    ({ work, context, form }) => confirmFactor(work, context.site.vault, form.code.replaceAll(/\s/g, "")),
    () => ({ to: paths.recoveryCodes, done: "secondStep.notice.on" }),
    async ({ context, request, viewer }, { codes }) => {
      await keepCodes(context, codes);
      return sessionHeaders(context, request, viewer.personId);
    },
    { limit: LIMITS.code, account: ({ viewer }) => viewer.personId },
  ),
  renew: on(
    NOTHING,
    ({ work }) => renewCodes(work),
    () => ({ to: paths.recoveryCodes, done: "secondStep.notice.renewed" }),
    async ({ context }, { codes }) => {
      await keepCodes(context, codes);
      return {};
    },
  ),
  drop: on(
    NOTHING,
    async ({ work, request, context }) => dropFactor(work, await mustHaveFactor(request, context)),
    () => ({ to: paths.account, done: "secondStep.notice.off" }),
  ),
}));

export default function SecondStep() {
  const { t } = useTranslation(["secondStep", "ownAccount"]);
  const { confirmedAt, codesLeft, setup, compulsory } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t("secondStep:title")}
        lead={t("secondStep:lead")}
        trail={[{ href: paths.account, label: t("ownAccount:title") }, { label: t("secondStep:title") }]}
      />
      {compulsory && !confirmedAt && <Alert tone="care">{t("secondStep:compulsory")}</Alert>}
      {confirmedAt ? (
        <FactorOn {...{ confirmedAt, codesLeft, compulsory, reply }} />
      ) : setup ? (
        <FactorSetupForm setup={setup} reply={reply} />
      ) : (
        <FactorOff reply={reply} />
      )}
    </PublicFrame>
  );
}
