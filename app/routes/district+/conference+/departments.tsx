import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { conferenceDepartments } from "~/data/conference/departments";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtAction, districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { FormActions, TextField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { addDepartment } from "~/usecases/conference/departments";
import { Named } from "./_components/forms";
import { useConferenceWords } from "./_components/words";

export const meta = pageTitle("conferenceDepartments");

export const loader = districtLoader({}, ({ work }) =>
  conferenceDepartments(work, dayIn(work.now, DISTRICT_ZONE)),
);

export const action = districtAction({}, (on) => ({
  add: on(
    Named,
    ({ work, form }) => addDepartment(work, form),
    (_, id) => ({ to: paths.conferenceDepartment(id), done: "conference.notice.department" }),
  ),
}));

export default function Departments() {
  const { t } = useTranslation("conference");
  const departments = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useConferenceWords();
  return (
    <>
      <PageHead
        title={t("departments.title")}
        lead={t("departments.lead")}
        trail={[{ href: paths.conference(), label: t("title") }, { label: t("departments.title") }]}
      />
      <Stack wide>
        <Card flush>
          <List label={t("departments.title")}>
            {departments.map((one) => (
              <ListItem
                key={one.id}
                href={paths.conferenceDepartment(one.id)}
                past={one.retiredOn !== null}
                title={words.department(one)}
                detail={
                  one.members.map(({ name }) => name).join(t("departments.comma")) || t("departments.nobody")
                }
                end={one.retiredOn && <Chip>{t("departments.retired")}</Chip>}
              />
            ))}
          </List>
        </Card>
        <Card title={t("departments.add")} id="add">
          <PostForm
            intent="add"
            reply={reply}
            labels={{ name: t("departments.name") }}
            className="form-column"
          >
            {({ text }) => (
              <>
                <TextField {...text("name")} required />
                <FormActions>
                  <Button tone="primary">{t("departments.add")}</Button>
                </FormActions>
              </>
            )}
          </PostForm>
        </Card>
      </Stack>
    </>
  );
}
