import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { scopes } from "~/data/district/people";
import { districtAction, districtLoader } from "~/http/area.server";
import { email, personName } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { invite } from "~/usecases/district/grants";
import { GrantFields, GrantShape } from "./_components/grant-fields";

export const meta = pageTitle("newPerson");

export const loader = districtLoader({}, async ({ work }) => ({ scopes: await scopes(work) }));

export const action = districtAction({ confirmed: ["invite"] }, (on) => ({
  invite: on(
    GrantShape.extend({ name: personName, email }),
    ({ work, form, locale }) => invite(work, { ...form, locale }),
    (_args, { id }) => ({ to: paths.person(id), done: "district.notice.invited" }),
  ),
}));

export default function NewPerson() {
  const { t } = useTranslation("district");
  const { scopes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = {
    name: t("people.name"),
    email: t("people.email"),
    role: t("people.role"),
    scope: t("people.scope"),
  };
  return (
    <>
      <PageHead
        title={t("people.invite")}
        trail={[{ href: paths.people, label: t("people.title") }, { label: t("people.invite") }]}
      />
      <PostForm className="form-column" intent="invite" reply={reply} labels={labels}>
        {(field) => (
          <Card>
            <TextField {...field.text("name")} required />
            <TextField {...field.text("email")} type="email" inputMode="email" required />
            <GrantFields field={field} scopes={scopes} />
            <Button tone="primary">{t("people.send")}</Button>
          </Card>
        )}
      </PostForm>
    </>
  );
}
