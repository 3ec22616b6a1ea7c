import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { staff } from "~/data/district/people";
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
import { Dotted, Seal } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

const Search = z.object({ q: query, page: pageNumber });

export const meta = pageTitle("people");

export const loader = districtLoader({ search: Search }, async ({ work, search }) => ({
  ...(await staff(work, search)),
  ...search,
}));

export default function People() {
  const { t } = useTranslation(["district", "common", "rosters"]);
  const { rows, total, pages, page, q } = useLoaderData<typeof loader>();
  const nameOf = useNameOf();
  const roleIn = (grant: (typeof rows)[number]["grants"][number]) =>
    `${t(`common:staffRole.${grant.role}`)} · ${nameOf(grant.school ?? grant.place ?? { nameZh: "", nameEn: "" })}`;
  return (
    <>
      <PageHead title={t("district:people.title")} lead={t("district:people.lead")}>
        <LinkButton href={paths.newPerson} tone="primary" icon="plus">
          {t("district:people.invite")}
        </LinkButton>
        <LinkButton href={paths.rosters.STAFF.list} icon="note">
          {t("rosters:STAFF.open")}
        </LinkButton>
      </PageHead>
      <FilterForm action={paths.people}>
        <TextField
          name="q"
          label={t("district:people.search")}
          defaultValue={q}
          type="search"
          wide
          required
        />
        <Button icon="search">{t("common:action.search")}</Button>
      </FilterForm>
      <LiveList>
        {rows.length === 0 ? (
          <Empty title={t("district:people.empty")} />
        ) : (
          <Card flush>
            <List>
              {rows.map((person) => (
                <ListItem
                  key={person.id}
                  href={paths.person(person.id)}
                  lead={<Seal name={person.name} />}
                  title={person.name}
                  detail={
                    <Dotted
                      facts={[
                        person.grants.map(roleIn).join(" / ") || t("district:people.none"),
                        person.email,
                      ]}
                    />
                  }
                  end={person.disabledAt && <Chip tone="bad">{t("district:people.disabled")}</Chip>}
                />
              ))}
            </List>
          </Card>
        )}
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(number) => withQuery(paths.people, { q, page: number })}
        />
      </LiveList>
    </>
  );
}
