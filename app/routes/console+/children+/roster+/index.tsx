import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { schoolsInReach } from "~/data/children/list";
import { listRosters } from "~/data/roster/pages";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { listedId, pageNumber, sentFile } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { sentRoster } from "~/http/roster-file.server";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { FileField, FormActions, SelectField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useNameOf } from "~/ui/use-frame";
import { readRoster } from "~/usecases/roster/read-roster";
import { RosterTable } from "./_components/roster-table";

export const meta = pageTitle("rosters");

export const loader = consoleLoader({ search: z.object({ page: pageNumber }) }, async ({ work, search }) => ({
  schools: await schoolsInReach(work),
  ...(await listRosters(work, search.page)),
}));

export const action = consoleAction({ long: ["read"] }, (on) => ({
  read: on(
    z.object({ schoolId: listedId, file: sentFile }),
    async ({ work, context, form: { schoolId, file } }) => {
      const opened = await sentRoster(file);
      if (!opened.ok) return opened;
      return readRoster(work, context.site.vault, { schoolId, fileName: file.name, file: opened.value });
    },
    (_, id) => ({ to: paths.roster(id) }),
  ),
}));

export default function Rosters() {
  const { t } = useTranslation("rosters");
  const { schools, rows, total, page, pages } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        trail={[{ href: paths.children, label: t("done.children") }, { label: t("title") }]}
      />
      <Stack wide>
        <Card title={t("read.title")} id="read">
          <PostForm
            intent="read"
            reply={reply}
            labels={{ schoolId: t("read.school"), file: t("read.file") }}
            className="form-column"
            upload
          >
            {(field) => (
              <>
                <SelectField
                  {...field.text("schoolId", schools.length === 1 ? schools[0]?.id : null)}
                  options={schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
                  empty={schools.length > 1 ? true : undefined}
                  required
                />
                <FileField
                  name="file"
                  label={t("read.file")}
                  help={t("read.help")}
                  error={field.error("file")}
                  accept=".xlsx,.csv,text/csv"
                  required
                />
                <FormActions>
                  <Button tone="primary">{t("read.submit")}</Button>
                  <LinkButton href={paths.rosterTemplate("xlsx")} icon="download">
                    {t("read.template")}
                  </LinkButton>
                  <LinkButton href={paths.rosterTemplate("csv")} icon="download">
                    {t("read.templateCsv")}
                  </LinkButton>
                </FormActions>
              </>
            )}
          </PostForm>
        </Card>
        {rows.length === 0 ? (
          <Card>
            <Empty art="seedling" title={t("list.empty")}>
              {t("list.emptyLead")}
            </Empty>
          </Card>
        ) : (
          <Card title={t("list.title")} id="list" flush>
            <RosterTable rosters={rows} />
          </Card>
        )}
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(to) => withQuery(paths.rosters, { page: to })}
        />
      </Stack>
    </>
  );
}
