import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { recruitingSchools } from "~/data/places/schools";
import { towns } from "~/data/places/towns";
import { answersOf, ownApplication } from "~/data/volunteer/own-application";
import { gapsIn } from "~/domain/volunteer/application-form";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { redirect } from "~/http/responses.server";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Steps } from "~/ui/progress";
import { yearAt } from "~/usecases/applications/draft";
import { type StepAnswers, saveStep } from "~/usecases/applications/save-step";
import { submitApplication } from "~/usecases/applications/submit";
import { Locked, ReviewStep } from "./_components/review";
import { AboutForm, LeaningForm, ReasonForm, SubmitForm, TimeForm } from "./_components/step-shapes";
import { AboutStep, LeaningStep, ReasonStep, TimeStep } from "./_components/steps";

const Params = z.object({ step: whole(1, 5) });

export const meta = pageTitle("applyStep");

export const loader = volunteerLoader({ params: Params }, async ({ work, params: { step } }) => {
  const file = await ownApplication(work);
  if (!file || ["WITHDRAWN", "EXITED", "REJECTED"].includes(file.application.state))
    throw redirect(paths.apply);
  const choices = step === 1 && file.application.state === "DRAFT";
  return {
    step,
    file,
    gaps: gapsIn(answersOf(file), yearAt(work.now, file.school.timeZone)),
    schools: choices ? await recruitingSchools(work) : [],
    towns: choices ? await towns(work) : [],
  };
});

export const action = volunteerAction({ params: Params }, (on) => {
  const step = <S extends z.ZodType<{ version: number; onward: "next" | "later" }>>(
    number: number,
    shape: S,
    answersIn: (form: Omit<z.output<S>, "version" | "onward">) => StepAnswers,
  ) =>
    on(
      shape,
      ({ work, form: { version, onward, ...form } }) =>
        saveStep(work, { version, unfinished: onward === "later", answers: answersIn(form) }),
      ({ form }) =>
        form.onward === "later"
          ? { to: paths.volunteer, done: "apply.notice.kept" }
          : { to: paths.applyStep(number + 1) },
    );
  return {
    about: step(1, AboutForm, (form) => ({ step: 1, ...form })),
    time: step(2, TimeForm, (form) => ({ step: 2, ...form })),
    leanings: step(3, LeaningForm, (form) => ({ step: 3, ...form })),
    reasons: step(4, ReasonForm, (form) => ({ step: 4, ...form })),
    submit: on(
      SubmitForm,
      ({ work, form }) => submitApplication(work, form),
      () => ({ to: paths.volunteer, done: "apply.notice.submitted" }),
    ),
  };
});

const FORMS = [AboutStep, TimeStep, LeaningStep, ReasonStep, ReviewStep];
const STEPS = ["1", "2", "3", "4", "5"] as const;

export type StepData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ApplyStep() {
  const { t } = useTranslation("apply");
  const data = useLoaderData<typeof loader>();
  const current = STEPS[data.step - 1] ?? "1";
  const draft = data.file.application.state === "DRAFT";
  const Form = FORMS[data.step - 1] ?? AboutStep;
  if (!draft) return <Locked {...data} />;
  return (
    <div className="apply">
      <PageHead title={t(`step.${current}.title`)} lead={t(`step.${current}.lead`)} />
      <Steps
        steps={STEPS.map((id) => ({ id, label: t(`step.${id}.name`) }))}
        now={data.step - 1}
        open={data.gaps.map(({ step }) => step - 1)}
      />
      <Form {...data} />
    </div>
  );
}
