import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { previewPlan } from "~/data/matches/plan-preview";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, tick } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { LinkButton } from "~/ui/button";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import { planContacts } from "~/usecases/contacts/plan";
import { opened } from "~/usecases/record/opened";
import { PlanFields, planOf, Typed, typedPlan } from "./_components/plan-fields";
import { PlanForm } from "./_components/plan-form";
import { PlanPreview } from "./_components/plan-preview";
import { usePlanWords } from "./_components/plan-words";

const Params = z.object({ matchId: id });
const Plan = PlanFields.extend({ startsOn: day, leaveOut: tick });

export const meta = pageTitle("planContact");

export const loader = consoleLoader(
  {
    params: Params,
    search: Typed,
  },
  async ({ work, params, search: { typed } }) => {
    const match = found(await matchInQuestion(work, params.matchId));
    const wished = Plan.safeParse(typed);
    const preview = await previewPlan(work, match, wished.success ? wishedOf(wished.data) : null);
    const { id: subjectId, schoolId } = match;
    await opened(work, { subject: "match", subjectId, schoolId, details: { page: "plan" } });
    return {
      ...preview,
      typed: wished.success ? typed : typedPlan(preview.suggested),
      today: match.today,
    };
  },
);

export const action = consoleAction({ params: Params }, (on) => ({
  plan: on(
    Plan,
    async ({ work, form, params }) =>
      planContacts(work, found(await matchInQuestion(work, params.matchId)), {
        ...wishedOf(form),
        leaveOut: form.leaveOut,
      }),
    ({ params }) => ({ to: paths.match(params.matchId), done: "matches.notice.planned" }),
  ),
}));

function wishedOf({ startsOn, leaveOut: _, ...form }: z.output<typeof Plan>) {
  return { ...planOf(form), startsOn };
}

export default function PlanPage() {
  const { t } = useTranslation("matches");
  const { pair, plans, barrier, wished, typed, today, places } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const say = usePlanWords();
  const names = { child: pair.child.name, volunteer: pair.volunteer.name };
  return (
    <>
      <PageHead
        title={t("planPage.title")}
        lead={t("planPage.lead", { ...names, school: nameOf(pair.school) })}
        trail={[
          { href: paths.matches, label: t("title") },
          { href: paths.match(pair.id), label: t("pair", names) },
          { label: t("planPage.title") },
        ]}
      />
      {barrier ? (
        <Alert
          tone="care"
          actions={<LinkButton href={paths.match(pair.id)}>{t("planPage.back")}</LinkButton>}
        >
          {t(`planPage.${barrier}`)}
        </Alert>
      ) : (
        <Columns kind="side">
          <PlanForm matchId={pair.id} places={places} typed={typed} today={today} reply={reply} />
          <Stack as="aside">
            {plans.length > 0 && (
              <Card id="plans" title={t("card.plans")} lead={t("planPage.beside")}>
                <ul>
                  {plans.map((plan) => (
                    <li key={plan.id}>{say(plan)}</li>
                  ))}
                </ul>
              </Card>
            )}
            {wished && (
              <PlanPreview matchId={pair.id} typed={typed} wished={wished} zone={pair.school.timeZone} />
            )}
          </Stack>
        </Columns>
      )}
    </>
  );
}
