import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childToEdit, placesToLive } from "~/data/children/form";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { isoDay } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/fields";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { changeChild } from "~/usecases/child/change-child";
import { opened } from "~/usecases/record/opened";
import { CareFields, IdentityFields, useChildLabels } from "./_components/child-fields";
import { EditChildShape, partsOf } from "./_components/child-shape";
import { WishFields } from "./_components/child-wish-fields";

const Params = z.object({ childId: id });

export const meta = pageTitle("editChild");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const child = found(await childToEdit(work, params.childId));
  const places = await placesToLive(work);
  const { id: subjectId, schoolId } = child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "edit" } });
  return { child, places, today: isoDay(work.now, child.school.timeZone) };
});

export const action = consoleAction({ params: Params }, (on) => ({
  save: on(
    EditChildShape,
    ({ work, params, form }) => changeChild(work, { ...params, ...form, ...partsOf(form) }),
    ({ params }) => ({ to: paths.child(params.childId), done: "children.notice.changed" }),
  ),
}));

export default function EditChild() {
  const { t } = useTranslation("children");
  const { child, places, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const title = t("form.editTitle", { name: child.name });
  return (
    <>
      <PageHead
        title={title}
        lead={t("form.editLead")}
        trail={[
          { href: paths.children, label: t("title") },
          { href: paths.child(child.id), label: child.name },
          { label: title },
        ]}
      />
      <PostForm
        className="form-column"
        intent="save"
        reply={reply}
        labels={useChildLabels()}
        version={child.version}
      >
        {(field) => (
          <Stack wide>
            <IdentityFields field={field} child={child} places={places} schools={[]} today={today} />
            <CareFields field={field} child={child} today={today} />
            <WishFields field={field} child={child} />
            <FormActions>
              <Button tone="primary">{t("form.save")}</Button>
              <LinkButton href={paths.child(child.id)}>{t("form.cancel")}</LinkButton>
            </FormActions>
          </Stack>
        )}
      </PostForm>
    </>
  );
}
