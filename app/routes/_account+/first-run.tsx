import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LIMITS } from "~/domain/access/limits";
import { accountAction, accountLoader } from "~/http/area.server";
import { email, line, newPassword, personName } from "~/http/fields";
import { paths } from "~/http/paths";
import { notFound } from "~/http/responses.server";
import { sessionHeaders } from "~/http/session-cookies.server";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { firstRun, isFirstRun } from "~/usecases/account/first-run";

const Form = z.object({
  code: line(40),
  districtZh: line(40),
  districtEn: line(60),
  districtCode: z.string().regex(/^\d{6}$/, "INVALID"),
  name: personName,
  email,
  password: newPassword,
});

export const meta = pageTitle("firstRun");

export const loader = accountLoader({}, async ({ work }) => {
  if (!(await isFirstRun(work))) throw notFound();
  return null;
});

export const action = accountAction({}, (on) => ({
  create: on(
    Form,
    ({ work, form, locale }) => firstRun(work, { ...form, locale }),
    () => ({ to: paths.district }),
    ({ context, request }, { personId }) => sessionHeaders(context, request, personId),
    { limit: LIMITS.code, account: () => "first-run" },
  ),
}));

export default function FirstRun() {
  const { t } = useTranslation("account");
  const reply = useActionData<typeof action>();
  const labels = {
    code: t("firstRun.code"),
    districtZh: t("firstRun.district"),
    districtEn: t("firstRun.districtEn"),
    districtCode: t("firstRun.districtCode"),
    name: t("firstRun.name"),
    email: t("firstRun.email"),
    password: t("firstRun.password"),
  };
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("firstRun.title")} lead={t("firstRun.lead")} />
      <PostForm intent="create" once={false} reply={reply} labels={labels}>
        {(field) => (
          <>
            <TextField {...field.text("code")} autoComplete="one-time-code" required />
            <TextField {...field.text("districtZh")} required />
            <TextField {...field.text("districtEn")} required />
            <TextField
              {...field.text("districtCode")}
              help={t("firstRun.districtCodeHelp")}
              inputMode="numeric"
              short
              required
            />
            <TextField {...field.text("name")} autoComplete="name" required />
            <TextField {...field.text("email")} type="email" autoComplete="username" required />
            <TextField {...field.text("password")} type="password" autoComplete="new-password" required />
            <Button tone="primary" block>
              {t("firstRun.submit")}
            </Button>
          </>
        )}
      </PostForm>
    </PublicFrame>
  );
}
