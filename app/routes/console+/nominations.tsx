import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { nomination, nominations } from "~/data/nominations/list";
import { viewerSchools } from "~/data/places/viewer-schools";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { List } from "~/ui/list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { handleNomination } from "~/usecases/nominations/handle";
import { NominationLine } from "./_components/nomination-line";

const Search = z.object({
  tab: z.enum(["waiting", "handled"]).catch("waiting"),
  page: pageNumber,
});
const Form = z.object({ id });

export const meta = pageTitle("nominations");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const schools = await viewerSchools(work);
  return { tab: search.tab, several: schools.length > 1, ...(await nominations(work, search)) };
});

export const action = consoleAction({}, (on) => ({
  handled: on(
    Form,
    async ({ work, form }) => handleNomination(work, found(await nomination(work, form.id))),
    () => ({ to: paths.nominations, done: "console.notice.nominationHandled" }),
  ),
}));

export default function Nominations() {
  const { t } = useTranslation("console");
  const { tab, page, pages, rows, counts, several } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const href = (to: "waiting" | "handled") => withQuery(paths.nominations, { tab: to });
  return (
    <>
      <PageHead title={t("nominations.title")} lead={t("nominations.lead")} />
      <Tabs
        label={t("nominations.tabs")}
        items={(["waiting", "handled"] as const).map((name) => ({
          href: href(name),
          label: t(`nominations.${name}`),
          count: counts[name],
          current: name === tab,
        }))}
      />
      <Card flush>
        {rows.length === 0 ? (
          <Empty
            art="seedling"
            title={t(tab === "waiting" ? "nominations.emptyTitle" : "nominations.emptyHandledTitle")}
          >
            {t(tab === "waiting" ? "nominations.empty" : "nominations.emptyHandled")}
          </Empty>
        ) : (
          <List>
            {rows.map((row) => (
              <NominationLine key={row.id} nomination={row} school={several} reply={reply} />
            ))}
          </List>
        )}
      </Card>
      {rows.length > 0 && (
        <Pagination
          page={page}
          pages={pages}
          total={counts[tab]}
          hrefOf={(number) => withQuery(href(tab), { page: number })}
        />
      )}
    </>
  );
}
