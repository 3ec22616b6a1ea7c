import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { placesToLive } from "~/data/children/form";
import { schoolsInReach } from "~/data/children/list";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { isoDay } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/fields";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { createChild } from "~/usecases/child/create-child";
import { CareFields, IdentityFields, useChildLabels } from "./_components/child-fields";
import { NewChildShape, newPartsOf } from "./_components/child-shape";
import { WishFields } from "./_components/child-wish-fields";

export const meta = pageTitle("newChild");

export const loader = consoleLoader({}, async ({ work }) => {
  const schools = await schoolsInReach(work);
  return {
    schools,
    places: await placesToLive(work),
    today: isoDay(work.now, schools[0]?.timeZone ?? "UTC"),
  };
});

export const action = consoleAction({}, (on) => ({
  create: on(
    NewChildShape,
    ({ work, form }) => createChild(work, { ...form, ...newPartsOf(form) }),
    (_, { childId }) => ({ to: paths.child(childId), done: "children.notice.created" }),
  ),
}));

export default function NewChild() {
  const { t } = useTranslation("children");
  const { schools, places, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("form.newTitle")}
        lead={t("form.newLead")}
        trail={[{ href: paths.children, label: t("title") }, { label: t("form.newTitle") }]}
      />
      <PostForm className="form-column" intent="create" reply={reply} labels={useChildLabels()}>
        {(field) => (
          <Stack wide>
            <IdentityFields field={field} child={null} places={places} schools={schools} today={today} />
            <CareFields field={field} child={null} today={today} />
            <WishFields field={field} child={null} />
            <FormActions>
              <Button tone="primary">{t("form.create")}</Button>
              <LinkButton href={paths.children}>{t("form.cancel")}</LinkButton>
            </FormActions>
          </Stack>
        )}
      </PostForm>
    </>
  );
}
