import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { conferenceDepartment } from "~/data/conference/departments";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtAction, districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { FormActions, TextField } from "~/ui/fields";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { renameDepartment, retireDepartment } from "~/usecases/conference/departments";
import { addMember, changeMember } from "~/usecases/conference/members";
import { ChangedMember, DepartmentParams, NewMember, Renamed, Versioned } from "./_components/forms";
import { Members } from "./_components/members";
import { useConferenceWords } from "./_components/words";

export const meta = pageTitle("conferenceDepartment");

export const loader = districtLoader({ params: DepartmentParams }, async ({ work, params }) => ({
  department: found(await conferenceDepartment(work, params.departmentId)),
  today: dayIn(work.now, DISTRICT_ZONE),
}));

const back =
  (done: "department" | "member") =>
  ({ params: { departmentId } }: { params: { departmentId: string } }) => ({
    to: paths.conferenceDepartment(departmentId),
    done: `conference.notice.${done}`,
  });

export const action = districtAction({ params: DepartmentParams }, (on) => ({
  addMember: on(
    NewMember,
    ({ work, params, form }) => addMember(work, { ...params, ...form }),
    back("member"),
  ),
  changeMember: on(
    ChangedMember,
    ({ work, params, form }) => changeMember(work, { ...params, ...form }),
    back("member"),
  ),
  rename: on(
    Renamed,
    ({ work, params, form }) => renameDepartment(work, { ...params, ...form }),
    back("department"),
  ),
  retire: on(
    Versioned,
    ({ work, params, form }) => retireDepartment(work, { ...params, ...form, back: false }),
    back("department"),
  ),
  restore: on(
    Versioned,
    ({ work, params, form }) => retireDepartment(work, { ...params, ...form, back: true }),
    back("department"),
  ),
}));

export default function Department() {
  const { t } = useTranslation("conference");
  const { department, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useConferenceWords();
  const name = words.department(department);
  const { version, _count: has } = department;
  return (
    <>
      <PageHead
        title={name}
        lead={t("departments.lately", { ...has })}
        trail={[
          { href: paths.conference(), label: t("title") },
          { href: paths.conferenceDepartments(), label: t("departments.title") },
          { label: name },
        ]}
      />
      <Columns kind="side">
        <Members department={department} reply={reply} today={today} />
        <Stack wide as="aside">
          <Card title={t("departments.rename")} id="rename">
            <PostForm
              intent="rename"
              reply={reply}
              version={version}
              labels={{ name: t("departments.name") }}
              id="renaming"
            >
              {({ text }) => (
                <>
                  <TextField
                    {...text("name", department.name)}
                    {...(department.code && { help: t("departments.nameHelp") })}
                  />
                  <FormActions>
                    <Button>{t("departments.rename")}</Button>
                  </FormActions>
                </>
              )}
            </PostForm>
          </Card>
          <Card>
            {department.retiredOn ? (
              <PostForm intent="restore" reply={reply} version={version} labels={{}}>
                {() => <Button>{t("departments.back")}</Button>}
              </PostForm>
            ) : (
              <PostForm intent="retire" reply={reply} version={version} labels={{}}>
                {() => (
                  <>
                    <p className="s soft">{t("departments.retireLead")}</p>
                    <Button tone="quiet">{t("departments.retire")}</Button>
                  </>
                )}
              </PostForm>
            )}
          </Card>
        </Stack>
      </Columns>
    </>
  );
}
