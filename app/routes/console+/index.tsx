import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { applicantCounts } from "~/data/applicants/queue";
import { type OpeningAlert, openingAlerts } from "~/data/audit/alerts";
import { consoleFigures } from "~/data/console/figures";
import { nextContacts } from "~/data/console/next-contacts";
import { workCounts } from "~/data/console/work-counts";
import { matchCounts } from "~/data/matches/list";
import { mayEnterDistrict } from "~/domain/access/viewer";
import { consoleLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { WorkList } from "~/ui/list";
import { OpeningAlerts } from "~/ui/opening-alerts";
import { pageTitle } from "~/ui/page-title";
import { When } from "~/ui/text";
import { useFrame } from "~/ui/use-frame";
import { ContactDays } from "./_components/contact-days";
import { HomeFigures } from "./_components/home-figures";
import { useWorkItems } from "./_components/work-items";

export const meta = pageTitle("console");

export const loader = consoleLoader({}, async ({ work, viewer }) => {
  const applicants = await applicantCounts(work);
  const matches = await matchCounts(work, { q: "", only: "me" });
  const counts = await workCounts(work);
  const days = await nextContacts(work, counts.zone);
  const figures = await consoleFigures(work, counts.zone);
  const alerts: OpeningAlert[] = mayEnterDistrict(viewer) ? await openingAlerts(work) : [];
  return { applicants, matches, counts, days, figures, alerts };
});

export default function ConsoleHome() {
  const { t } = useTranslation("console");
  const { applicants, matches, counts, days, figures, alerts } = useLoaderData<typeof loader>();
  const { now } = useFrame();
  const items = useWorkItems(applicants, matches, counts);
  // Records with a concern stand among those to be reviewed as well.
  const sum = items.reduce((total, { id, count }) => (id === "concerns" ? total : total + count), 0);
  return (
    <>
      <PageHead
        title={t("home.title")}
        lead={
          <>
            <When value={now} zone={counts.zone} />
            {sum === 0 ? t("home.nothing") : t("home.todo", { count: sum })}
          </>
        }
      />
      <OpeningAlerts alerts={alerts} />
      <div className="home">
        {items.length > 0 ? (
          <WorkList label={t("home.work")} items={items} />
        ) : (
          <Card>
            <Empty
              art="seedling"
              title={t("home.clearTitle")}
              action={<LinkButton href={paths.matches}>{t("home.toMatches")}</LinkButton>}
            >
              {t("home.clear")}
            </Empty>
          </Card>
        )}
        <ContactDays days={days} />
      </div>
      <HomeFigures {...figures} counts={counts} />
    </>
  );
}
