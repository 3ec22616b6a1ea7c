import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { towns } from "~/data/district/schools";
import { districtAction, districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { addSchool } from "~/usecases/district/save-school";
import { SchoolFields, SchoolShape, useSchoolLabels } from "./_components/school-fields";

export const meta = pageTitle("newSchool");

export const loader = districtLoader({}, async ({ work }) => ({ towns: await towns(work) }));

export const action = districtAction({}, (on) => ({
  add: on(
    SchoolShape.omit({ version: true }),
    ({ work, form }) => addSchool(work, form),
    (_args, { id }) => ({ to: paths.school(id), done: "district.notice.schoolAdded" }),
  ),
}));

export default function NewSchool() {
  const { t } = useTranslation("district");
  const { towns } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("schools.new")}
        trail={[{ href: paths.schools, label: t("schools.title") }, { label: t("schools.new") }]}
      />
      <PostForm className="form-column" intent="add" reply={reply} labels={useSchoolLabels()}>
        {(field) => (
          <Card>
            <SchoolFields field={field} towns={towns} />
            <Button tone="primary">{t("schools.save")}</Button>
          </Card>
        )}
      </PostForm>
    </>
  );
}
