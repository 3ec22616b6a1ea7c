import { useTranslation } from "react-i18next";
import type { MatchEnding } from "~/data/matches/ending";
import { AGAIN, REMATCH } from "~/domain/match/closure";
import { Button } from "~/ui/button";
import { DateField, FieldRow, SelectField, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { type FieldsOf, PostForm } from "~/ui/post-form";

type Props = { match: MatchEnding; reply: unknown };

const text = (day: Date | null | undefined) => day?.toISOString().slice(0, 10) ?? "";
const SCALE = [5, 4, 3, 2, 1] as const;

/** The day on which each side was told, by a person and not by a letter. */
export function TalksForm({ match: { closure, today }, reply }: Props) {
  const { t } = useTranslation("closures");
  if (!closure) return null;
  const fields = ["mentorToldOn", "childToldOn", "familyToldOn"] as const;
  const labels = Object.fromEntries(fields.map((name) => [name, t(`talks.${name}`)]));
  return (
    <Card title={t("talks.title")} id="talks" lead={t("talks.lead")}>
      <PostForm intent="talks" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <input type="hidden" name="closureVersion" value={closure.version} />
            <FieldRow>
              {fields.map((name) => (
                <DateField key={name} {...field.text(name, text(closure[name]))} max={text(today)} />
              ))}
            </FieldRow>
            <Button>{t("save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

export const MentorAskedForm = (props: Props) => <AskedForm {...props} side="mentor" scale="mentorSupport" />;
export const ChildAskedForm = (props: Props) => <AskedForm {...props} side="child" scale="childHeard" />;

/** What one side said at the end: when it was asked, two marks, whether it would do it again, and its words. */
function AskedForm({
  match: { closure, today },
  reply,
  side,
  scale,
}: Props & ({ side: "mentor"; scale: "mentorSupport" } | { side: "child"; scale: "childHeard" })) {
  const { t } = useTranslation("closures");
  if (!closure) return null;
  const [on, overall] = [`${side}AskedOn`, `${side}Overall`] as const;
  const [again, words] = [`${side}Again`, `${side}Words`] as const;
  const labels: Record<string, string> = {
    [on]: t("interview.on"),
    [overall]: t(`interview.${overall}`),
    [scale]: t(`interview.${scale}`),
    [again]: t(`interview.${again}`),
    [words]: t(`interview.${words}`),
  };
  return (
    <Card title={t(`interview.${side}`)} id={side} lead={t(`interview.${side}Lead`)}>
      <PostForm intent={`${side}Asked`} reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <input type="hidden" name="closureVersion" value={closure.version} />
            <DateField {...field.text(on, text(closure[on]))} max={text(today)} required />
            <Scale field={field} name={overall} value={closure[overall]} />
            <Scale field={field} name={scale} value={closure[scale]} />
            <Again field={field} name={again} value={closure[again]} />
            <TextArea {...field.text(words, closure[words])} maxLength={500} />
            <Button>{t("save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** What holds after the match, acknowledged by both, and whether the child gets another mentor. */
export function AfterwardsForm({ match: { closure, today }, reply }: Props) {
  const { t } = useTranslation("closures");
  if (!closure) return null;
  const labels = {
    afterwardsOn: t("afterwards.on"),
    rematch: t("afterwards.rematch"),
    rematchWords: t("afterwards.words"),
  };
  return (
    <Card title={t("afterwards.title")} id="afterwards" lead={t("afterwards.policy")}>
      <PostForm intent="afterwards" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <input type="hidden" name="closureVersion" value={closure.version} />
            <DateField
              {...field.text("afterwardsOn", text(closure.afterwardsOn))}
              max={text(today)}
              required
            />
            <SelectField
              {...field.text("rematch", closure.rematch ?? "")}
              empty={t("choose")}
              options={REMATCH.map((value) => ({ value, label: t(`rematch.${value}`) }))}
              required
            />
            <TextArea {...field.text("rematchWords", closure.rematchWords)} maxLength={500} />
            <Button>{t("save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function Scale<Name extends string>(props: { field: FieldsOf<Name>; name: Name; value: number | null }) {
  const { t } = useTranslation("closures");
  const { field, name, value } = props;
  return (
    <SelectField
      {...field.text(name, value ?? "")}
      empty={t("choose")}
      options={SCALE.map((step) => ({ value: String(step), label: t(`scale.S${step}`) }))}
      required
    />
  );
}

function Again<Name extends string>(props: { field: FieldsOf<Name>; name: Name; value: string | null }) {
  const { t } = useTranslation("closures");
  const { field, name, value } = props;
  return (
    <SelectField
      {...field.text(name, value ?? "")}
      empty={t("choose")}
      options={AGAIN.map((answer) => ({ value: answer, label: t(`again.${answer}`) }))}
      required
    />
  );
}
