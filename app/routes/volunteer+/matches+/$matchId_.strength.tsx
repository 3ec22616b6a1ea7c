import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownMatch, runningMatch } from "~/data/matches/own";
import { ownSupport } from "~/data/support/own";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { strengthAsked } from "~/http/strength-fields";
import { formatDay } from "~/i18n/format";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { StrengthForm } from "~/ui/strength";
import { useLocale } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { fillStrength } from "~/usecases/support/fill-strength";

const Params = z.object({ matchId: id });

export const meta = pageTitle("ownStrength");

export const loader = volunteerLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await ownMatch(work, params.matchId));
  const { questionnaire: due } = found(await ownSupport(work, match));
  await opened(work, { subject: "match", subjectId: params.matchId });
  return { due, matchId: params.matchId };
});

export const action = volunteerAction({ params: Params }, (on) => ({
  fill: on(
    strengthAsked("MENTOR"),
    async ({ work, form, params }) =>
      fillStrength(work, found(await runningMatch(work, params.matchId)), { ...form, side: "MENTOR" }),
    ({ params }) => ({ to: paths.ownMatch(params.matchId), done: "support.notice.ownFilled" }),
  ),
}));

export default function OwnStrength() {
  const { t } = useTranslation("strength");
  const { due, matchId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  return (
    <>
      <PageHead
        title={t("own.title")}
        lead={t("own.lead")}
        trail={[{ href: paths.ownMatch(matchId), label: t("own.crumb") }, { label: t("own.title") }]}
      />
      <Stack wide>
        {due?.stage === "AHEAD" && (
          <Alert>{t("own.done", { date: formatDay(due.dueOn, locale, "UTC") })}</Alert>
        )}
        <Card>
          <StrengthForm side="MENTOR" reply={reply} submit={t("own.submit")} />
        </Card>
      </Stack>
    </>
  );
}
