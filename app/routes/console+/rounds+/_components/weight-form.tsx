import { useTranslation } from "react-i18next";
import { FULL_SCORE, SCALES, type ScorePolicy, sumOfWeights, TERMS } from "~/domain/matching/score";
import { formState } from "~/http/form-reply";
import { scoreTerms, TermBar } from "~/ui/bars";
import { Button } from "~/ui/button";
import { FieldNotes, fieldId } from "~/ui/field-frame";
import { FieldRow, NumberField, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useWeightNames } from "./weight-names";

interface Props {
  policy: ScorePolicy;
  schoolId: number;
  /** The newest version of this scope; 0 where there is none. */
  basedOn: number;
  reply: unknown;
}

type Field = (typeof TERMS)[number] | (typeof SCALES)[number] | "sum" | "reason";

/** The seven weights with what each means, their sum, and the scales behind them. */
export function WeightForm({ policy, schoolId, basedOn, reply }: Props) {
  const { t } = useTranslation("weights");
  const names = useWeightNames();
  const labels = {
    ...Object.fromEntries(TERMS.map((term) => [term, names.term(term)])),
    ...Object.fromEntries(SCALES.map((scale) => [scale, names.scale(scale)])),
    sum: t("sum"),
    reason: t("reason"),
  } as Record<Field, string>;
  const sum = sumTyped(reply, policy);
  return (
    <PostForm intent="set" reply={reply} labels={labels} className="stack weights">
      {(field) => (
        <>
          <input type="hidden" name="schoolId" value={schoolId} />
          <input type="hidden" name="basedOn" value={basedOn} />
          <Card title={t("weigh")} id="weigh">
            <ul className="weight-list">
              {TERMS.map((term, index) => (
                <li key={term}>
                  <NumberField
                    {...field.text(term, policy.weights[term])}
                    unit={t("points")}
                    help={t(`term.${term}`)}
                    maxLength={4}
                    required
                  />
                  <TermBar
                    term={scoreTerms[index] ?? "TIME"}
                    value={policy.weights[term]}
                    of={Math.max(...TERMS.map((one) => policy.weights[one]))}
                  />
                </li>
              ))}
            </ul>
            <div
              className={sum === FULL_SCORE ? "weight-sum" : "weight-sum field bad"}
              id={fieldId("sum")}
              tabIndex={-1}
            >
              <b>{t("sum")}</b> <output>{t("sumOf", { sum: sum ?? "…" })}</output>
              <FieldNotes id={fieldId("sum")} error={field.error("sum")} />
            </div>
          </Card>
          <Card title={t("scales")} id="scales">
            <FieldRow>
              {SCALES.map((scale) => (
                <NumberField
                  key={scale}
                  {...field.text(scale, names.value(scale, policy))}
                  unit={names.unit(scale)}
                  maxLength={3}
                  required
                />
              ))}
            </FieldRow>
          </Card>
          <TextField {...field.text("reason")} help={t("reasonHelp")} maxLength={200} required />
          <div className="row">
            <Button tone="primary">{t("save")}</Button>
            <span className="s soft">{t("saveHelp")}</span>
          </div>
        </>
      )}
    </PostForm>
  );
}

/** Of what was typed last, or of what holds; null while something typed is no number. */
function sumTyped(reply: unknown, policy: ScorePolicy): number | null {
  const state = formState(reply, "set");
  if (state.errors.length === 0) return sumOfWeights(policy.weights);
  const sum = TERMS.reduce(
    (total, term) => total + Number(state.value(term, policy.weights[term]) || Number.NaN),
    0,
  );
  return Number.isInteger(sum) ? sum : null;
}
