import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dropoutFigures, type SchoolDropouts } from "~/data/dropout/list";
import { districtLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Section } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { DataTable } from "~/ui/table";
import { useLocale, useNameOf } from "~/ui/use-frame";

const FIGURES = ["open", "overdue", "returned", "elsewhere", "unreachable"] as const;

export const meta = pageTitle("districtDropouts");

export const loader = districtLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, search: { page } }) => ({ page, ...(await dropoutFigures(work, page)) }),
);

export default function DistrictDropouts() {
  const { t } = useTranslation("dropout");
  const { sums, schools, without, page, pages } = useLoaderData<typeof loader>();
  const locale = useLocale();
  return (
    <>
      <PageHead title={t("district.title")} lead={t("district.lead")}>
        <LinkButton href={paths.policies} icon="gear">
          {t("district.toPolicies")}
        </LinkButton>
        <LinkButton href={paths.reportTable("district", "dropout")} icon="note">
          {t("district.toReport")}
        </LinkButton>
      </PageHead>
      <Facts
        kind="strip"
        facts={FIGURES.map((id) => ({
          id,
          label: t(`district.${id}`),
          value: formatNumber(sums[id], locale),
        }))}
      />
      <Section
        id="schools"
        title={t("district.bySchool")}
        lead={schools.length > 0 && without > 0 && t("district.without", { count: without })}
      >
        {schools.length === 0 ? (
          <Empty title={t("district.empty")} />
        ) : (
          <Card flush>
            <SchoolTable schools={schools} />
          </Card>
        )}
        <Pagination
          page={page}
          pages={pages}
          total={sums.schools}
          hrefOf={(number) => paths.districtDropouts({ page: number })}
        />
      </Section>
    </>
  );
}

function SchoolTable({ schools }: { schools: readonly SchoolDropouts[] }) {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  const nameOf = useNameOf();
  const tabs = { open: "OPEN", overdue: "OVERDUE" } as const;
  return (
    <DataTable
      caption={t("district.bySchool")}
      rows={schools}
      keyOf={({ id }) => String(id)}
      fold
      tight
      columns={[
        { id: "school", head: t("district.school"), rowHead: true, cell: nameOf },
        ...FIGURES.map((of) => ({
          id: of,
          head: t(`district.heads.${of}`),
          right: true,
          cell: (school: SchoolDropouts) => {
            const count = formatNumber(school[of], locale);
            if (school[of] === 0 || !(of in tabs)) return count;
            const tab = tabs[of as keyof typeof tabs];
            return <a href={paths.dropouts({ tab, school: school.id })}>{count}</a>;
          },
        })),
      ]}
    />
  );
}
