import { useTranslation } from "react-i18next";
import {
  INTERVIEW_QUESTIONS,
  type InterviewAnswers,
  RATINGS,
  REFERENCE_QUESTIONS,
  type ReferenceAnswers,
} from "~/domain/volunteer/finding";
import { PickField } from "~/ui/choice-fields";
import { TextArea, TextField } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";

/** The fixed questions to a referee, in their own words, and their recommendation. */
export function ReferenceFields({ field, answers }: { field: FieldsOf<string>; answers: ReferenceAnswers }) {
  const { t } = useTranslation("applicants");
  return (
    <>
      {REFERENCE_QUESTIONS.map((question) => (
        <TextArea
          key={question}
          {...field.text(`said.${question}`, answers.said[question])}
          rows={2}
          maxLength={600}
          required
        />
      ))}
      <PickField
        {...field.choices("recommends", answers.recommends ? [answers.recommends] : [])}
        options={(["YES", "NO"] as const).map((code) => ({
          value: code,
          label: t(`screening.reference.recommend.${code}`),
          warn: code === "NO",
        }))}
        required
      />
    </>
  );
}

/** The fixed questions of the interview, each rated and noted. */
export function InterviewFields({
  field,
  answers,
  authority,
}: {
  field: FieldsOf<string>;
  answers: InterviewAnswers;
  authority: string;
}) {
  const { t } = useTranslation("applicants");
  return (
    <>
      <TextField {...field.text("authority", authority)} maxLength={60} autoComplete="off" />
      {INTERVIEW_QUESTIONS.map((question) => {
        const rating = answers.rated[question];
        return (
          <div key={question} className="question">
            <PickField
              {...field.choices(`rated.${question}`, rating ? [rating] : [])}
              options={RATINGS.map((code) => ({
                value: code,
                label: t(`screening.interview.ratings.${code}`),
                warn: code === "1" || code === "2",
              }))}
              layout="by-4"
              required
            />
            <TextArea {...field.text(`said.${question}`, answers.said[question])} rows={2} maxLength={600} />
          </div>
        );
      })}
    </>
  );
}
