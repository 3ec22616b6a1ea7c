import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { recruitingSchools } from "~/data/places/schools";
import { answersOf, ownApplication } from "~/data/volunteer/own-application";
import { gapsIn, LAST_STEP, stepToContinue } from "~/domain/volunteer/application-form";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { listedId, version } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { redirect } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { FormActions, SelectField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useSchoolOptions } from "~/ui/school-options";
import { yearAt } from "~/usecases/applications/draft";
import { leave } from "~/usecases/applications/leave";
import { startApplication } from "~/usecases/applications/start";

export const meta = pageTitle("apply");

/** What a command that led here has done is said where the reader ends up. */
const Search = z.object({ done: z.string().optional() });

/** Leads to where the form stands; stays only where there is none yet or it has to be opened again. */
export const loader = volunteerLoader({ search: Search }, async ({ work, search }) => {
  const file = await ownApplication(work);
  if (!file) return { schools: await recruitingSchools(work), ended: null };
  const { state, version } = file.application;
  if (state === "WITHDRAWN" || state === "EXITED") return { schools: [], ended: { state, version } };
  if (state === "REJECTED") throw redirect(paths.volunteer);
  const onward = (step: number) => redirect(withQuery(paths.applyStep(step), search));
  if (state !== "DRAFT") throw onward(LAST_STEP);
  const gaps = gapsIn(answersOf(file), yearAt(work.now, file.school.timeZone));
  throw onward(stepToContinue(gaps));
});

export const action = volunteerAction({}, (on) => ({
  start: on(
    z.object({ schoolId: listedId }),
    ({ work, form }) => startApplication(work, form),
    () => ({ to: paths.applyStep(1), done: "apply.notice.started" }),
  ),
  reopen: on(
    z.object({ version }),
    ({ work, form }) => leave(work, { command: "REOPEN", ...form }),
    () => ({ to: paths.applyStep(1), done: "apply.notice.reopened" }),
  ),
}));

export default function Apply() {
  const { t } = useTranslation("apply");
  const { schools, ended } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const optionsOf = useSchoolOptions();
  if (ended) {
    return (
      <div className="apply">
        <PageHead title={t("again.title")} lead={t(`again.${ended.state}`)} />
        <PostForm intent="reopen" version={ended.version} reply={reply} labels={{}}>
          {() => <Button tone="primary">{t("again.submit")}</Button>}
        </PostForm>
      </div>
    );
  }
  if (schools.length === 0) return <Empty title={t("start.none")} />;
  return (
    <div className="apply">
      <PageHead title={t("title")} lead={t("start.lead")} />
      <PostForm intent="start" reply={reply} labels={{ schoolId: t("start.school") }}>
        {(field) => (
          <>
            <SelectField {...field.text("schoolId")} empty required options={optionsOf(schools)} />
            <FormActions>
              <Button tone="primary">{t("start.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </div>
  );
}
