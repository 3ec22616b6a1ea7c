import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownTraining } from "~/data/training/own";
import {
  POLICY_VERSIONS,
  policyStanding,
  RISK_POLICIES,
  type RiskPolicy,
} from "~/domain/volunteer/risk-policies";
import { slugOf } from "~/domain/volunteer/training/modules";
import { mayTrain } from "~/domain/volunteer/training/standing";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { ticked, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { FormActions } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Prose } from "~/ui/prose";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { acknowledge } from "~/usecases/training/acknowledge";

const Params = z.object({
  policy: z.string().transform((slug, { issues, value }): RiskPolicy => {
    const policy = RISK_POLICIES.find((code) => slugOf(code) === slug);
    if (policy) return policy;
    issues.push({ code: "custom", message: "INVALID", input: value });
    return z.NEVER;
  }),
});

export const meta = pageTitle("rule");

export const loader = volunteerLoader({ params: Params }, async ({ work, params: { policy } }) => {
  const own = found(await ownTraining(work));
  return {
    policy,
    textVersion: POLICY_VERSIONS[policy],
    standing: policyStanding(policy, own.acknowledged),
    on: own.acknowledged.find((one) => one.policy === policy)?.acknowledgedOn ?? null,
    counts: own.application !== null && mayTrain(own.application.state),
  };
});

export const action = volunteerAction({ params: Params }, (on) => ({
  acknowledge: on(
    z.object({ textVersion: version, read: ticked }),
    ({ work, params, locale: language, form }) =>
      acknowledge(work, { policy: params.policy, version: form.textVersion, language }),
    () => ({ to: `${paths.training}#rules`, done: "training.notice.acknowledged" }),
  ),
}));

/** One rule about risk in the version that is in force. */
export default function RulePage() {
  const { t } = useTranslation("training");
  const words = useWords("riskPolicies");
  const locale = useLocale();
  const { policy, textVersion, standing, on, counts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = (part: string) => words(`${policy}_${textVersion}.${part}`);
  const date = on ? formatPlainDate(on, locale, "UTC") : "";
  return (
    <>
      <PageHead
        title={text("title")}
        lead={t("rules.version", { version: textVersion })}
        trail={[{ href: paths.training, label: t("title") }, { label: text("title") }]}
      />
      <Alert tone={standing === "ACKNOWLEDGED" ? "ok" : "care"}>
        {t(`rules.standing.${standing}`, { date })}
      </Alert>
      <Card>
        <Prose text={text("rules")} />
      </Card>
      <Card id="why" title={t("rules.why")}>
        <Prose text={text("why")} />
      </Card>
      {counts && standing !== "ACKNOWLEDGED" && (
        <PostForm intent="acknowledge" reply={reply} labels={{ read: t("rules.confirm") }}>
          {(field) => (
            <>
              <input type="hidden" name="textVersion" value={textVersion} />
              <CheckField {...field.tick("read")} label={t("rules.confirm")} required />
              <FormActions>
                <Button tone="primary">{t("rules.submit")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      )}
      {!counts && <Alert>{t("before.waiting")}</Alert>}
    </>
  );
}
