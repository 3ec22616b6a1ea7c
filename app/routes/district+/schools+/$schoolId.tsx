import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { school, towns } from "~/data/district/schools";
import { districtAction, districtLoader } from "~/http/area.server";
import { version } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useNameOf } from "~/ui/use-frame";
import { changeSchool } from "~/usecases/district/save-school";
import { SchoolFields, SchoolShape, useSchoolLabels } from "./_components/school-fields";

const Params = z.object({ schoolId: z.coerce.number().int().min(1).max(2_000_000_000) });

export const meta = pageTitle("school");

export const loader = districtLoader({ params: Params }, async ({ work, params }) => ({
  school: found(await school(work, params.schoolId)),
  towns: await towns(work),
}));

export const action = districtAction({ params: Params }, (on) => ({
  save: on(
    SchoolShape.extend({ version }),
    ({ work, params, form: { version, ...form } }) => changeSchool(work, params.schoolId, version, form),
    ({ params }) => ({ to: paths.school(params.schoolId), done: "district.notice.schoolSaved" }),
  ),
}));

export default function School() {
  const { t } = useTranslation("district");
  const { school, towns } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  return (
    <>
      <PageHead
        title={nameOf(school)}
        trail={[{ href: paths.schools, label: t("schools.title") }, { label: nameOf(school) }]}
      />
      <PostForm
        className="form-column"
        intent="save"
        reply={reply}
        labels={useSchoolLabels()}
        version={school.version}
      >
        {(field) => (
          <Card>
            <SchoolFields field={field} stored={school} towns={towns} />
            <ButtonRow>
              <Button tone="primary">{t("schools.save")}</Button>
              <LinkButton href={withQuery(paths.policies, { school: school.id })}>
                {t("policies.title")}
              </LinkButton>
            </ButtonRow>
          </Card>
        )}
      </PostForm>
    </>
  );
}
