import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type OfficerGrant, officersPage, type SchoolReports } from "~/data/district/officers";
import { districtAction, districtLoader } from "~/http/area.server";
import { id, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button } from "~/ui/button";
import { FieldRow, SelectField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { DataTable } from "~/ui/table";
import { useNameOf } from "~/ui/use-frame";
import { give, revoke } from "~/usecases/district/grants";

const OFFICER = "SAFEGUARDING_OFFICER";

export const meta = pageTitle("officers");

export const loader = districtLoader(
  { search: z.object({ page: pageNumber.default(1) }) },
  async ({ work, search: { page } }) => ({
    ...(await officersPage(work, page)),
    page,
  }),
);

export const action = districtAction({ confirmed: ["name", "end"] }, (on) => ({
  name: on(
    z.object({ personId: id, scope: z.string().max(20) }),
    ({ work, form: { personId, scope } }) => give(work, personId, { role: OFFICER, scope }),
    () => ({ to: paths.officers, done: "reports.officers.notice.named" }),
  ),
  end: on(
    z.object({ personId: id, grantId: id }),
    ({ work, form }) => revoke(work, form.personId, form.grantId),
    () => ({ to: paths.officers, done: "reports.officers.notice.ended" }),
  ),
}));

export default function Officers() {
  const { t } = useTranslation("reports");
  const { officers, schools, staff, districts, all, page, pages } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const labels = { personId: t("officers.person"), scope: t("officers.scope") };
  const where = [
    ...districts.map((district) => ({
      value: `place:${district.id}`,
      label: `${t("officers.whole")} · ${nameOf(district)}`,
    })),
    ...all.map((school) => ({ value: `school:${school.id}`, label: nameOf(school) })),
  ];
  return (
    <>
      <PageHead title={t("officers.title")} lead={t("officers.lead")} />
      <Card id="schools" title={t("officers.named")} flush>
        <SchoolTable schools={schools} officers={officers} reply={reply} />
      </Card>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => withQuery(paths.officers, { page: number })}
      />
      <Card id="name" title={t("officers.name")} lead={t("officers.nameLead")}>
        <PostForm intent="name" reply={reply} labels={labels}>
          {(field) => (
            <>
              <FieldRow>
                <SelectField
                  {...field.text("personId")}
                  required
                  empty
                  options={staff.map(({ id: value, name, email }) => ({
                    value,
                    label: `${name} · ${email}`,
                  }))}
                />
                <SelectField {...field.text("scope")} required empty options={where} />
              </FieldRow>
              <Button tone="primary">{t("officers.submit")}</Button>
            </>
          )}
        </PostForm>
      </Card>
    </>
  );
}

interface TableProps {
  schools: readonly SchoolReports[];
  officers: readonly OfficerGrant[];
  reply: unknown;
}

function SchoolTable({ schools, officers, reply }: TableProps) {
  const { t } = useTranslation("reports");
  const nameOf = useNameOf();
  const whole = officers.filter(({ schoolId }) => schoolId === null);
  return (
    <DataTable
      caption={t("officers.title")}
      rows={schools}
      keyOf={({ id }) => String(id)}
      fold
      columns={[
        { id: "school", head: t("officers.school"), rowHead: true, cell: (school) => nameOf(school) },
        {
          id: "named",
          head: t("officers.named"),
          cell: ({ id: school }) => {
            const near = officers.filter(({ schoolId }) => schoolId === school);
            if (near.length + whole.length === 0) return t("officers.standIn");
            return (
              <>
                {whole.map(({ grantId, name }) => (
                  <div key={grantId}>{t("officers.district", { name })}</div>
                ))}
                {near.map((officer) => (
                  <EndForm key={officer.grantId} officer={officer} reply={reply} />
                ))}
              </>
            );
          },
        },
        {
          id: "figures",
          head: t("officers.figures"),
          cell: ({ raised, running, overdue, closed }) =>
            raised + running + overdue + closed === 0
              ? t("officers.noFigures")
              : t("officers.counts", { raised, running, overdue, closed }),
        },
      ]}
    />
  );
}

function EndForm({ officer, reply }: { officer: OfficerGrant; reply: unknown }) {
  const { t } = useTranslation("reports");
  return (
    <PostForm
      intent="end"
      id={`end-${officer.grantId}`}
      about={{ personId: officer.personId, grantId: officer.grantId }}
      reply={reply}
      labels={{}}
      className="row"
    >
      {() => (
        <>
          <span>{officer.name}</span>
          <Button small tone="quiet">
            {t("officers.end")}
          </Button>
        </>
      )}
    </PostForm>
  );
}
