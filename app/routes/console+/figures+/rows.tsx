import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { figureRows } from "~/data/figures/rows";
import { FIGURES } from "~/domain/figures/bands";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Card, PageHead } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";

const key = z.string().max(40).optional().catch(undefined);
const Search = z.object({
  figure: z.enum(FIGURES).catch("CONTACTS"),
  one: key,
  two: key,
  months: z.coerce.number().int().min(0).max(120).optional().catch(undefined),
  school: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  page: pageNumber,
});

export const meta = pageTitle("figureRows");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await figureRows(work, search)),
  filter: search,
}));

/** The rows behind one total. */
export default function FigureRows() {
  const { t } = useTranslation("figures");
  const { rows, total, page, pages, filter } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t(`rows.${filter.figure}`)}
        lead={t("rows.count", { count: total })}
        trail={[
          { href: withQuery(paths.figures, { school: filter.school }), label: t("title") },
          { label: t("rows.crumb") },
        ]}
      />
      <Card flush>
        <DataTable
          caption={t(`rows.${filter.figure}`)}
          rows={rows}
          keyOf={({ id, one }) => `${id} ${one}`}
          fold
          columns={[
            {
              id: "child",
              head: t(filter.figure === "CHECKS" ? "rows.mentor" : "rows.child"),
              rowHead: true,
              cell: ({ child, childId, matchId, id, mentor }) =>
                childId ? (
                  <a href={matchId ? paths.match(matchId) : paths.child(childId)}>{child}</a>
                ) : (
                  <a href={paths.applicant(id)}>{mentor}</a>
                ),
            },
            ...(filter.figure === "CHECKS"
              ? []
              : [
                  {
                    id: "mentor",
                    head: t("rows.mentor"),
                    cell: ({ mentor }: { mentor: string | null }) => mentor ?? "–",
                  },
                ]),
            {
              id: "at",
              head: t(`rows.at.${filter.figure}`),
              cell: ({ at, zone }) => (at ? <When value={at} zone={zone} as="plainDate" /> : "–"),
            },
            {
              id: "days",
              head: t(filter.figure === "CHECKS" ? "rows.left" : "rows.days"),
              right: true,
              cell: ({ days }) => days ?? "–",
            },
          ]}
        />
      </Card>
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(to) => withQuery(paths.figureRows, { ...filter, page: to })}
      />
    </>
  );
}
