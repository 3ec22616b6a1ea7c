import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { FormActions } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useWords } from "~/ui/words";
import type { action, StepData } from "../$step";
import { AnswersOfStep } from "./answers";

const STEPS = [1, 2, 3, 4] as const;

/** Everything once more, what is missing with the way there, and the button that sends it. */
export function ReviewStep({ file, gaps }: StepData) {
  const { t } = useTranslation("apply");
  const reply = useActionData<typeof action>();
  return (
    <>
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      {STEPS.map((step) => (
        <AnswersOfStep key={step} step={step} file={file} editable />
      ))}
      <PostForm
        intent="submit"
        version={file.application.version}
        reply={reply}
        labels={{ agree: t("field.agreeShort") }}
        className="stack part"
      >
        {(field) => (
          <>
            <CheckField
              {...field.tick("agree")}
              label={t("field.agree")}
              help={
                <a href={paths.safety} target="_blank" rel="noreferrer">
                  {t("field.agreeLink")}
                </a>
              }
              required
            />
            <p className="soft">{t("review.after")}</p>
            <FormActions>
              <Button tone="primary">{t("review.submit")}</Button>
              <LinkButton tone="quiet" icon="left" href={paths.applyStep(4)}>
                {t("back")}
              </LinkButton>
            </FormActions>
          </>
        )}
      </PostForm>
    </>
  );
}

function Gaps({ gaps }: Pick<StepData, "gaps">) {
  const { t } = useTranslation("apply");
  const words = useWords("apply");
  const label = (field: string) => {
    const [group = "", part] = field.split(".");
    if (part === undefined) return words(`field.${group}`);
    return `${words(`field.${group}`)} · ${words(`field.${part === "phone" ? "refereePhone" : part}`)}`;
  };
  return (
    <Alert tone="care" title={t("review.gapsTitle", { count: gaps.length })}>
      <ul className="gaps">
        {gaps.map(({ step, field }) => (
          <li key={field}>
            <a href={`${paths.applyStep(step)}#f-${field.replace(".", "-")}`}>
              {t("review.gap", { step, field: label(field) })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** After it was sent, a step only shows what was answered, and says why. */
export function Locked({ file, step }: StepData) {
  const { t } = useTranslation("apply");
  const shown = STEPS.filter((one) => step === 5 || one === step);
  return (
    <div className="apply">
      <PageHead title={t("locked.heading")} />
      <Alert
        title={t("locked.title")}
        actions={
          <>
            <LinkButton small href={paths.profile}>
              {t("locked.profile")}
            </LinkButton>
            <LinkButton small href={paths.volunteer}>
              {t("locked.home")}
            </LinkButton>
          </>
        }
      >
        {t("locked.text")}
      </Alert>
      {shown.map((one) => (
        <AnswersOfStep key={one} step={one} file={file} />
      ))}
    </div>
  );
}
