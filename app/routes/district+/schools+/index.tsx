import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { schools } from "~/data/district/schools";
import { districtLoader } from "~/http/area.server";
import { pageNumber, query } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { TextField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { FilterForm, LiveList } from "~/ui/live-list";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { Chip } from "~/ui/status";
import { Dotted } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

const Search = z.object({ q: query, page: pageNumber });

export const meta = pageTitle("schools");

export const loader = districtLoader({ search: Search }, async ({ work, search }) => ({
  ...search,
  ...(await schools(work, search)),
}));

export default function Schools() {
  const { t } = useTranslation(["district", "common"]);
  const { rows, total, pages, page, q } = useLoaderData<typeof loader>();
  const nameOf = useNameOf();
  return (
    <>
      <PageHead title={t("district:schools.title")} lead={t("district:schools.lead")}>
        <LinkButton href={paths.newSchool} tone="primary" icon="plus">
          {t("district:schools.add")}
        </LinkButton>
      </PageHead>
      <FilterForm action={paths.schools}>
        <TextField
          name="q"
          label={t("district:schools.search")}
          defaultValue={q}
          type="search"
          wide
          required
        />
        <Button icon="search">{t("common:action.search")}</Button>
      </FilterForm>
      <LiveList>
        {rows.length === 0 ? (
          <Empty title={t("district:schools.empty")} />
        ) : (
          <Card flush>
            <List>
              {rows.map((school) => (
                <ListItem
                  key={school.id}
                  href={paths.school(school.id)}
                  title={nameOf(school)}
                  detail={
                    <Dotted
                      facts={[
                        nameOf({ nameZh: school.placeZh, nameEn: school.placeEn }),
                        t(`common:schoolKind.${school.kind}`),
                        school.contactName,
                        school.phone,
                      ]}
                    />
                  }
                  end={
                    <Chip {...(school.recruiting && { tone: "ok" as const })}>
                      {t(
                        school.recruiting
                          ? "district:schools.recruitingYes"
                          : "district:schools.recruitingNo",
                      )}
                    </Chip>
                  }
                />
              ))}
            </List>
          </Card>
        )}
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(number) => withQuery(paths.schools, { q, page: number })}
        />
      </LiveList>
    </>
  );
}
