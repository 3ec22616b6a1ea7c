import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { matchSupport } from "~/data/support/match";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { strengthAsked } from "~/http/strength-fields";
import { pageTitle } from "~/ui/page-title";
import { StrengthForm } from "~/ui/strength";
import { opened } from "~/usecases/record/opened";
import { fillStrength } from "~/usecases/support/fill-strength";
import { SupportHead } from "./_components/support-head";

const Params = z.object({ matchId: id });

export const meta = pageTitle("childStrength");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await matchSupport(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

export const action = consoleAction({ params: Params }, (on) => ({
  fill: on(
    strengthAsked("CHILD"),
    async ({ work, form, params }) =>
      fillStrength(work, found(await matchInQuestion(work, params.matchId)), { ...form, side: "CHILD" }),
    ({ params }) => ({ to: paths.matchSupport(params.matchId), done: "support.notice.filled" }),
  ),
}));

export default function ChildStrength() {
  const { t } = useTranslation("strength");
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <SupportHead match={match} below={{ title: t("child.title"), lead: t("child.lead") }} />
      <StrengthForm side="CHILD" reply={reply} submit={t("child.submit")} />
    </>
  );
}
