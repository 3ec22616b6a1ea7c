import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MENTOR_ROLES } from "~/domain/shared/leanings";
import { MINIMUM_AGE, MOTIVATION_LENGTH } from "~/domain/volunteer/requirements";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions, NumberField, SelectField, TextArea, TextField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";
import { useSchoolOptions } from "~/ui/school-options";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { LeaningFields, TimeFields } from "../../_components/answer-fields";
import type { action, StepData } from "../$step";

/** Forward first; leaving half-way keeps what is there; back is a link, so it loses nothing that was saved. */
function StepActions({ step }: { step: number }) {
  const { t } = useTranslation("apply");
  return (
    <FormActions>
      <Button tone="primary" name="onward" value="next">
        {t("next")}
      </Button>
      <Button name="onward" value="later">
        {t("later")}
      </Button>
      {step > 1 && (
        <LinkButton tone="quiet" icon="left" href={paths.applyStep(step - 1)}>
          {t("back")}
        </LinkButton>
      )}
    </FormActions>
  );
}

export function AboutStep({ file, schools, towns, step }: StepData) {
  const { t } = useTranslation(["apply", "common"]);
  const nameOf = useNameOf();
  // The chosen school stays in the list even when it has stopped recruiting meanwhile.
  const offered = schools.some(({ id }) => id === file.school.id)
    ? schools
    : [{ ...file.school, need: null }, ...schools];
  const optionsOf = useSchoolOptions();
  const labels = useLabels(["schoolId", "role", "birthYear", "occupation", "phone", "placeId", "about"]);
  return (
    <PostForm
      intent="about"
      version={file.application.version}
      reply={useActionData<typeof action>()}
      labels={labels}
    >
      {(field) => (
        <>
          <PickField
            {...field.choices("role", file.role ? [file.role] : [])}
            required
            options={MENTOR_ROLES.map((value) => ({ value, label: t(`common:mentorRole.${value}`) }))}
          />
          <NumberField
            {...field.text("birthYear", file.birthYear)}
            help={t("field.birthYearHelp", { age: MINIMUM_AGE })}
            autoComplete="bday-year"
            required
          />
          <TextField
            {...field.text("occupation", file.occupation)}
            help={t("field.occupationHelp")}
            required
          />
          <TextField
            {...field.text("phone", file.phone)}
            help={t("field.phoneHelp")}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            short
            required
          />
          <SelectField
            {...field.text("placeId", file.placeId)}
            help={t("field.placeHelp")}
            options={towns.map((town) => ({ value: String(town.id), label: nameOf(town) }))}
            empty
            required
          />
          <SelectField {...field.text("schoolId", file.school.id)} options={optionsOf(offered)} required />
          <TextArea {...field.text("about", file.about)} help={t("field.aboutHelp")} rows={4} />
          <StepActions step={step} />
        </>
      )}
    </PostForm>
  );
}

export function TimeStep({ file, step }: StepData) {
  const { t } = useTranslation("apply");
  const labels = {
    ...useLabels(["availability", "capacity", "contactModes"]),
    travelMetres: t("field.travel"),
  };
  return (
    <PostForm
      intent="time"
      version={file.application.version}
      reply={useActionData<typeof action>()}
      labels={labels}
    >
      {(field) => (
        <>
          <TimeFields field={field} stored={file} />
          <StepActions step={step} />
        </>
      )}
    </PostForm>
  );
}

export function LeaningStep({ file, step }: StepData) {
  return (
    <PostForm
      intent="leanings"
      version={file.application.version}
      reply={useActionData<typeof action>()}
      labels={useLabels(["interests", "dislikes", "dialects"])}
    >
      {(field) => (
        <>
          <LeaningFields field={field} stored={file} />
          <StepActions step={step} />
        </>
      )}
    </PostForm>
  );
}

const REFEREES = ["first", "second"] as const;

export function ReasonStep({ file, step }: StepData) {
  const { t } = useTranslation("apply");
  const { application } = file;
  const of = (which: (typeof REFEREES)[number], part: string) => `${t(`field.${which}`)} · ${part}`;
  const labels = {
    ...useLabels(["motivation", "experience"]),
    "first.name": of("first", t("field.name")),
    "first.relation": of("first", t("field.relation")),
    "first.phone": of("first", t("field.refereePhone")),
    "second.name": of("second", t("field.name")),
    "second.relation": of("second", t("field.relation")),
    "second.phone": of("second", t("field.refereePhone")),
  };
  return (
    <PostForm
      intent="reasons"
      version={application.version}
      reply={useActionData<typeof action>()}
      labels={labels}
    >
      {(field) => (
        <>
          <TextArea
            {...field.text("motivation", application.motivation)}
            help={t("field.motivationHelp", { count: MOTIVATION_LENGTH })}
            rows={5}
            required
          />
          <TextArea
            {...field.text("experience", application.experience)}
            help={t("field.experienceHelp")}
            rows={3}
          />
          {REFEREES.map((which, index) => {
            const stored = application.referees.find(({ position }) => position === index + 1);
            return (
              <Group key={which} title={t(`field.${which}`)} help={t("field.refereesHelp")}>
                <TextField
                  {...field.text(`${which}.name`, stored?.name)}
                  label={t("field.name")}
                  autoComplete="off"
                  required
                />
                <TextField
                  {...field.text(`${which}.relation`, stored?.relation)}
                  label={t("field.relation")}
                  required
                />
                <TextField
                  {...field.text(`${which}.phone`, stored?.phone)}
                  label={t("field.refereePhone")}
                  type="tel"
                  inputMode="tel"
                  autoComplete="off"
                  short
                  required
                />
              </Group>
            );
          })}
          <StepActions step={step} />
        </>
      )}
    </PostForm>
  );
}

function Group({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      <p className="help">{help}</p>
      {children}
    </fieldset>
  );
}

type Labelled =
  | "schoolId"
  | "role"
  | "birthYear"
  | "occupation"
  | "phone"
  | "placeId"
  | "about"
  | "availability"
  | "capacity"
  | "contactModes"
  | "interests"
  | "dislikes"
  | "dialects"
  | "motivation"
  | "experience";

function useLabels<Name extends Labelled>(names: readonly Name[]): Record<Name, string> {
  const words = useWords("apply");
  return Object.fromEntries(names.map((name) => [name, words(`field.${name}`)])) as Record<Name, string>;
}
