import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { alertPage } from "~/data/audit/alerts";
import { FINDINGS } from "~/domain/access/finding";
import { districtAction, districtLoader } from "~/http/area.server";
import { day, id, note, oneOf, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { List } from "~/ui/list";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { closeAlert } from "~/usecases/record/close-alert";
import { AlertLine } from "./_components/alert-line";

const Form = z.object({ personId: id, day, finding: oneOf(FINDINGS), note: note(500) });

export const meta = pageTitle("openingAlerts");

export const loader = districtLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, search, viewer }) => ({
    ...(await alertPage(work, search.page)),
    viewerId: viewer.personId,
  }),
);

export const action = districtAction({}, (on) => ({
  close: on(
    Form,
    ({ work, form }) => closeAlert(work, form),
    () => ({ to: paths.openingAlerts, done: "trail.notice.alertClosed" }),
  ),
}));

export default function OpeningAlertsPage() {
  const { t } = useTranslation("trail");
  const { alerts, total, pages, page, viewerId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("alerts.title")}
        lead={t("alerts.lead")}
        trail={[{ href: paths.trail, label: t("title") }, { label: t("alerts.title") }]}
      />
      <Card flush>
        {alerts.length === 0 ? (
          <Empty
            art="seedling"
            title={t("alerts.empty")}
            action={<LinkButton href={paths.trail}>{t("all")}</LinkButton>}
          />
        ) : (
          <List>
            {alerts.map((alert) => (
              <AlertLine
                key={`${alert.personId} ${alert.day.toISOString()}`}
                alert={alert}
                own={alert.personId === viewerId}
                reply={reply}
              />
            ))}
          </List>
        )}
      </Card>
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(number) => withQuery(paths.openingAlerts, { page: number })}
      />
    </>
  );
}
