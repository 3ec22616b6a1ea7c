import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { recruitingSchools } from "~/data/places/schools";
import { publicAction, publicLoader } from "~/http/area.server";
import { line, listedId, oneOf, optionalProse, personName, phone, ticked } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { StatePage } from "~/ui/feedback";
import { FormActions, SelectField, TextArea, TextField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { useNameOf } from "~/ui/use-frame";
import { nominate } from "~/usecases/nominations/nominate";

const KINDS = ["REFER", "NOMINATE"] as const;
const Search = z.object({
  school: z.coerce.number().int().optional().catch(undefined),
  thanks: z.literal("1").optional().catch(undefined),
});
const Form = z.object({
  kind: oneOf(KINDS),
  schoolId: listedId,
  nomineeName: personName,
  nomineePhone: phone,
  byName: personName,
  byRelation: line(40),
  message: optionalProse(500),
  consent: ticked,
});

export const meta = pageTitle("refer");

export const loader = publicLoader({ search: Search }, async ({ work, search }) => ({
  schools: await recruitingSchools(work),
  chosen: search.school ?? null,
  thanks: search.thanks !== undefined,
}));

export const action = publicAction({}, (on) => ({
  nominate: on(
    Form,
    ({ work, form: { consent: _, ...nomination } }) => nominate(work, nomination),
    () => ({ to: withQuery(paths.refer, { thanks: 1 }) }),
  ),
}));

export default function Refer() {
  const { thanks, schools } = useLoaderData<typeof loader>();
  return (
    <PublicFrame wrapped="narrow">
      {thanks ? <Thanks /> : schools.length > 0 ? <ReferForm /> : <NoSchool />}
    </PublicFrame>
  );
}

function ReferForm() {
  const { t } = useTranslation("join");
  const { schools, chosen } = useLoaderData<typeof loader>();
  const nameOf = useNameOf();
  const labels = {
    kind: t("refer.kind"),
    schoolId: t("refer.school"),
    nomineeName: t("refer.nomineeName"),
    nomineePhone: t("refer.nomineePhone"),
    byName: t("refer.byName"),
    byRelation: t("refer.byRelation"),
    message: t("refer.message"),
    consent: t("refer.consentShort"),
  };
  return (
    <>
      <PageHead title={t("refer.title")} lead={t("refer.lead")} />
      <PostForm intent="nominate" reply={useActionData<typeof action>()} labels={labels}>
        {(field) => (
          <>
            <PickField
              {...field.choices("kind", ["REFER"])}
              layout="column"
              required
              options={KINDS.map((value) => ({ value, label: t(`refer.kinds.${value}`) }))}
            />
            <TextField {...field.text("nomineeName")} required />
            <TextField {...field.text("nomineePhone")} type="tel" inputMode="tel" short required />
            <SelectField
              {...field.text("schoolId", chosen)}
              empty
              required
              options={schools.map((school) => ({
                value: String(school.id),
                label: `${nameOf(school.place)} · ${nameOf(school)}`,
              }))}
            />
            <TextField {...field.text("byName")} autoComplete="name" required />
            <TextField {...field.text("byRelation")} help={t("refer.byRelationHelp")} required />
            <TextArea {...field.text("message")} help={t("refer.messageHelp")} />
            <CheckField
              {...field.tick("consent")}
              label={t("refer.consent")}
              help={t("refer.privacy")}
              required
            />
            <FormActions>
              <Button tone="primary">{t("refer.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </>
  );
}

function Thanks() {
  const { t } = useTranslation("join");
  return (
    <StatePage
      art="seedling"
      title={t("refer.thanks")}
      action={
        <ButtonRow>
          <LinkButton tone="primary" href={paths.quiz}>
            {t("refer.self")}
          </LinkButton>
          <LinkButton href={paths.refer}>{t("refer.another")}</LinkButton>
        </ButtonRow>
      }
    >
      <p>{t("refer.thanksLead")}</p>
      <p>{t("refer.thanksNext")}</p>
    </StatePage>
  );
}

function NoSchool() {
  const { t } = useTranslation("join");
  return (
    <StatePage
      title={t("refer.none")}
      action={<LinkButton href={paths.home}>{t("quiz.schools")}</LinkButton>}
    />
  );
}
