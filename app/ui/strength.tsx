import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { QUESTIONNAIRES, type StrengthSide } from "~/domain/match/strength";
import { Button } from "./button";
import { PickField, type PickOption } from "./choice-fields";
import { FaceDrawing } from "./faces";
import { PostForm } from "./post-form";

/** What each statement of a questionnaire says, and what there is to choose from. */
export function useStatements(side: StrengthSide): { code: string; words: string }[] {
  const { t } = useTranslation("strength");
  if (side === "MENTOR")
    return QUESTIONNAIRES.MENTOR.editions[1].map(({ code }) => ({ code, words: t(`mentor.${code}`) }));
  return QUESTIONNAIRES.CHILD.editions[1].map(({ code }) => ({ code, words: t(`childSays.${code}`) }));
}

export function useSteps(side: StrengthSide): string[] {
  const { t } = useTranslation("strength");
  return side === "MENTOR"
    ? ([1, 2, 3, 4, 5] as const).map((step) => t(`mentorStep.S${step}`))
    : ([1, 2, 3, 4] as const).map((step) => t(`childStep.S${step}`));
}

export type StrengthFormProps = { side: StrengthSide; reply: unknown; submit: string; children?: ReactNode };

/** One questionnaire, statement by statement; a child points at faces. */
export function StrengthForm({ side, reply, submit, children }: StrengthFormProps) {
  const statements = useStatements(side);
  const steps = useSteps(side);
  const labels = Object.fromEntries(statements.map(({ code, words }) => [code, words]));
  const options = steps.map((label, index): PickOption => {
    const value = String(index + 1);
    return side === "MENTOR" ? { value, label } : { value, label: <FaceOption step={index} label={label} /> };
  });
  return (
    <PostForm intent="fill" reply={reply} labels={labels} className="form-column strength">
      {(field) => (
        <>
          {statements.map(({ code }) => (
            <PickField
              key={code}
              {...field.choices(code)}
              options={options}
              layout={side === "MENTOR" ? "by-5" : "by-4"}
            />
          ))}
          {children}
          <Button tone="primary">{submit}</Button>
        </>
      )}
    </PostForm>
  );
}

/** From sad to glad: four of the five faces of the corner. */
const STEP_FACES = [1, 3, 4, 5] as const;

function FaceOption({ step, label }: { step: number; label: string }) {
  return (
    <span className="face-option">
      <FaceDrawing face={STEP_FACES[step] ?? 3} />
      {label}
    </span>
  );
}
