import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { recruitingSchools } from "~/data/places/schools";
import { LIMITS } from "~/domain/access/limits";
import { accountAction, accountLoader } from "~/http/area.server";
import { email, listedId, newPassword, personName } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { StatePage } from "~/ui/feedback";
import { SelectField, TextField } from "~/ui/fields";
import { OtherWays, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { useSchoolOptions } from "~/ui/school-options";
import { signUp } from "~/usecases/account/sign-up";

const Search = z.object({ school: z.coerce.number().int().optional().catch(undefined) });
const Form = z.object({ name: personName, email, schoolId: listedId, password: newPassword });

export const meta = pageTitle("signUp");

export const loader = accountLoader({ search: Search }, async ({ work, search }) => ({
  schools: await recruitingSchools(work),
  chosen: search.school ?? null,
}));

export const action = accountAction({}, (on) => ({
  signUp: on(
    Form,
    ({ work, form, locale }) => signUp(work, { ...form, locale }),
    () => ({ to: paths.confirmSent }),
    undefined,
    { limit: LIMITS.letter, account: ({ form }) => form.email },
  ),
}));

export default function SignUp() {
  const { schools } = useLoaderData<typeof loader>();
  return (
    <PublicFrame wrapped="narrow">{schools.length > 0 ? <SignUpForm /> : <NobodyRecruits />}</PublicFrame>
  );
}

function NobodyRecruits() {
  const { t } = useTranslation("account");
  return (
    <StatePage
      title={t("signUp.none")}
      action={<LinkButton href={paths.quiz}>{t("signUp.quiz")}</LinkButton>}
    >
      <p>{t("signUp.noneLead")}</p>
    </StatePage>
  );
}

function SignUpForm() {
  const { t } = useTranslation("account");
  const { schools, chosen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = {
    name: t("signUp.name"),
    email: t("signUp.email"),
    schoolId: t("signUp.school"),
    password: t("signUp.password"),
  };
  const optionsOf = useSchoolOptions();
  return (
    <>
      <PageHead title={t("signUp.title")} lead={t("signUp.lead")} />
      <PostForm intent="signUp" reply={reply} labels={labels}>
        {(field) => (
          <>
            <TextField {...field.text("name")} help={t("signUp.nameHelp")} autoComplete="name" required />
            <TextField
              {...field.text("email")}
              type="email"
              autoComplete="username"
              inputMode="email"
              required
            />
            <SelectField {...field.text("schoolId", chosen)} options={optionsOf(schools)} empty required />
            <TextField
              {...field.text("password")}
              help={t("signUp.passwordHelp")}
              type="password"
              autoComplete="new-password"
              required
            />
            <Button tone="primary" block>
              {t("signUp.submit")}
            </Button>
          </>
        )}
      </PostForm>
      <OtherWays
        ways={[{ href: paths.signIn, label: t("signUp.signIn"), before: t("signUp.haveAccount") }]}
      />
    </>
  );
}
