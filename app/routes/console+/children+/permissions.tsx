import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { permissionsToAskAgain, type ToAskAgain } from "~/data/children/permissions";
import { versionsOf } from "~/domain/child/family-permission";
import { PERMISSION_KINDS } from "~/domain/child/permission-texts";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { formatList } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Stack } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { DataTable } from "~/ui/table";
import { TextChanges } from "~/ui/text-changes";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export const meta = pageTitle("permissionsAgain");

export const loader = consoleLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, search: { page } }) => ({ ...(await permissionsToAskAgain(work, page)), page }),
);

export default function PermissionsToAskAgain() {
  const { t } = useTranslation(["permissions", "children"]);
  const words = useWords("common");
  const own = useWords("children");
  const nameOf = useNameOf();
  const locale = useLocale();
  const { rows, total, pages, page } = useLoaderData<typeof loader>();
  const changed =
    rows.length > 0 ? PERMISSION_KINDS.flatMap(versionsOf).filter(({ version }) => version > 1) : [];
  return (
    <>
      <PageHead
        title={t("permissions:again.title")}
        lead={t("permissions:again.lead")}
        trail={[
          { href: paths.children, label: t("children:title") },
          { label: t("permissions:again.title") },
        ]}
      >
        <LinkButton href={paths.permissionTexts} icon="file">
          {t("permissions:toTexts")}
        </LinkButton>
      </PageHead>
      <Stack wide>
        {changed.length > 0 && (
          <Card title={t("permissions:texts.newer")}>
            <TextChanges versions={changed} named />
          </Card>
        )}
        {rows.length === 0 ? (
          <Empty art="seedling" title={t("permissions:again.none")} />
        ) : (
          <Card flush>
            <DataTable<ToAskAgain>
              caption={t("permissions:again.title")}
              rows={rows}
              keyOf={({ id }) => id}
              fold
              columns={[
                {
                  id: "child",
                  head: t("permissions:again.child"),
                  rowHead: true,
                  cell: ({ id, name }) => <a href={`${paths.child(id)}#permission`}>{name}</a>,
                },
                {
                  id: "grade",
                  head: t("permissions:again.grade"),
                  cell: ({ grade }) => own(`grade.${grade}`),
                },
                {
                  id: "school",
                  head: t("permissions:again.school"),
                  cell: ({ schoolZh, schoolEn }) => nameOf({ nameZh: schoolZh, nameEn: schoolEn }),
                },
                {
                  id: "kinds",
                  head: t("permissions:again.what"),
                  cell: ({ kinds }) =>
                    formatList(
                      kinds.map((kind) => words(`permission.${kind}`)),
                      locale,
                    ),
                },
              ]}
            />
          </Card>
        )}
      </Stack>
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(number) => withQuery(paths.permissionsAgain, { page: number })}
      />
    </>
  );
}
