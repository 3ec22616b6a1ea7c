import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { openingAlerts } from "~/data/audit/alerts";
import { districtFigures, figuresBySchool, pagesOf, type SchoolFigures } from "~/data/district/figures";
import { quarterTurn } from "~/data/ledger/turn";
import { districtLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { QuarterNotice } from "~/routes/console+/ledger+/_components/quarter-notice";
import { CoverageBar } from "~/ui/bars";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Section } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { OpeningAlerts } from "~/ui/opening-alerts";
import { pageTitle } from "~/ui/page-title";
import { DataTable, type TableColumn } from "~/ui/table";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";

export const meta = pageTitle("district");

export const loader = districtLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, search }) => ({
    page: search.page,
    alerts: await openingAlerts(work),
    turn: await quarterTurn(work),
    district: await districtFigures(work),
    schools: await figuresBySchool(work, search.page),
  }),
);

export default function District() {
  const { t } = useTranslation("district");
  const { district, schools, page, alerts, turn } = useLoaderData<typeof loader>();
  const { demoMailbox } = useFrame();
  const strip = (["children", "settled", "registered", "moved", "aided", "volunteers"] as const).map(
    (id) => ({
      id,
      label: t(`figures.${id}`),
      value: district[id],
    }),
  );
  return (
    <>
      <PageHead title={t("figures.title")} lead={t("figures.lead")} />
      <OpeningAlerts alerts={alerts} />
      <QuarterNotice turn={turn} area="district" />
      <Facts kind="strip" facts={strip} />
      <Section id="coverage" title={t("figures.matches")}>
        <Card>
          <CoverageBar
            label={t("figures.matches")}
            covered={district.matches}
            total={district.matches + district.waiting}
            note={`${t("figures.waitingShort")} ${district.waiting}`}
          />
        </Card>
      </Section>
      <Section id="schools" title={t("figures.bySchool")}>
        {schools.length === 0 ? (
          <Empty
            title={t("figures.empty")}
            action={<LinkButton href={paths.newSchool}>{t("schools.add")}</LinkButton>}
          />
        ) : (
          <Card flush>
            <SchoolTable schools={schools} />
          </Card>
        )}
        <Pagination
          page={page}
          pages={pagesOf(district.schools)}
          total={district.schools}
          hrefOf={(number) => withQuery(paths.district, { page: number })}
        />
      </Section>
      {demoMailbox && <p className="s faint">{t("figures.invented")}</p>}
    </>
  );
}

function SchoolTable({ schools }: { schools: SchoolFigures[] }) {
  const { t } = useTranslation("district");
  const nameOf = useNameOf();
  const locale = useLocale();
  const number = (
    id: "children" | "waiting" | "waitingA" | "matches" | "overdue" | "held" | "volunteers" | "applicants",
    head: string,
  ): TableColumn<SchoolFigures> => ({
    id,
    head,
    right: true,
    cell: (school) => formatNumber(school[id], locale),
  });
  const columns: TableColumn<SchoolFigures>[] = [
    {
      id: "school",
      head: t("figures.school"),
      rowHead: true,
      cell: (school) => <a href={paths.school(school.id)}>{nameOf(school)}</a>,
    },
    {
      id: "town",
      head: t("figures.town"),
      cell: (school) => nameOf({ nameZh: school.townZh, nameEn: school.townEn }),
    },
    number("children", t("figures.children")),
    number("waiting", t("figures.waitingShort")),
    number("waitingA", t("figures.waitingA")),
    number("matches", t("figures.matchesShort")),
    number("overdue", t("figures.overdue")),
    number("held", t("figures.held")),
    number("volunteers", t("figures.volunteersShort")),
    number("applicants", t("figures.applicants")),
  ];
  return (
    <DataTable
      caption={t("figures.bySchool")}
      columns={columns}
      rows={schools}
      keyOf={(school) => String(school.id)}
      fold
      tight
      className="many"
    />
  );
}
