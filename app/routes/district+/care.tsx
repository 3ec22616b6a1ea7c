import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { careBySchool, countMissing, type SchoolCare } from "~/data/care/missing";
import { districtFigures, pagesOf } from "~/data/district/figures";
import { MISSING } from "~/domain/child/missing";
import { districtLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Section } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { DataTable } from "~/ui/table";
import { useLocale, useNameOf } from "~/ui/use-frame";

export const meta = pageTitle("districtCare");

export const loader = districtLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, search }) => ({
    page: search.page,
    district: await districtFigures(work),
    counts: await countMissing(work),
    schools: await careBySchool(work, search.page),
  }),
);

export default function DistrictCare() {
  const { t } = useTranslation("care");
  const { district, counts, schools, page } = useLoaderData<typeof loader>();
  const locale = useLocale();
  return (
    <>
      <PageHead title={t("district.title")} lead={t("district.lead")} />
      <Facts
        kind="strip"
        facts={(["children", "settled", "registered", "aided"] as const).map((id) => ({
          id,
          label: t(`district.${id}`),
          value: formatNumber(district[id], locale),
        }))}
      />
      <Section id="lacking" title={t("district.lacking")}>
        <Card>
          <Facts
            facts={MISSING.filter((one) => counts[one] > 0).map((one) => ({
              id: one,
              label: t(`missing.of.${one}`),
              value: <a href={paths.missing({ of: one })}>{formatNumber(counts[one], locale)}</a>,
            }))}
          />
        </Card>
      </Section>
      <Section id="schools" title={t("district.bySchool")}>
        {schools.length === 0 ? (
          <Empty title={t("district.empty")} />
        ) : (
          <Card flush>
            <SchoolTable schools={schools} />
          </Card>
        )}
        <Pagination
          page={page}
          pages={pagesOf(district.schools)}
          total={district.schools}
          hrefOf={(number) => withQuery(paths.districtCare, { page: number })}
        />
      </Section>
    </>
  );
}

function SchoolTable({ schools }: { schools: readonly SchoolCare[] }) {
  const { t } = useTranslation("care");
  const locale = useLocale();
  const nameOf = useNameOf();
  return (
    <DataTable
      caption={t("district.bySchool")}
      rows={schools}
      keyOf={({ id }) => String(id)}
      fold
      tight
      className="many"
      columns={[
        { id: "school", head: t("district.school"), rowHead: true, cell: nameOf },
        ...(["children", "settled", "registered", "aided"] as const).map((id) => ({
          id,
          head: t(`district.${id}`),
          right: true,
          cell: (school: SchoolCare) => formatNumber(school[id], locale),
        })),
        ...(["POOR_NOT_FOLLOWED", "AGREEMENT_EXPIRED", "AGREEMENT_MISSING", "NOTICE_MISSING"] as const).map(
          (of) => ({
            id: of,
            head: t(`missing.of.${of}`),
            right: true,
            cell: ({ id, lacks }: SchoolCare) => {
              const count = lacks?.[of] ?? 0;
              if (count === 0) return "0";
              return <a href={paths.missing({ of, school: id })}>{formatNumber(count, locale)}</a>;
            },
          }),
        ),
      ]}
    />
  );
}
