import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ownLoader } from "~/http/area.server";
import { newFeedOf } from "~/http/feed-cookie.server";
import { paths } from "~/http/paths";
import { NewFeed } from "~/ui/feeds";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";

export const meta = pageTitle("newCalendar");

// Only the browser that asked for it has the address, and for ten minutes: the database could not tell it again.
export const loader = ownLoader({}, async ({ request, context }) => ({
  feed: await newFeedOf(request, context, "own"),
}));

export default function NewCalendar() {
  const { t } = useTranslation(["calendars", "ownAccount"]);
  const { feed } = useLoaderData<typeof loader>();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t("calendars:newTitle")}
        lead={t(feed ? "calendars:newLead" : "calendars:gone")}
        trail={[
          { href: paths.account, label: t("ownAccount:title") },
          { href: paths.feeds, label: t("calendars:title") },
          { label: t("calendars:newTitle") },
        ]}
      />
      <NewFeed feed={feed} back={paths.feeds} />
    </PublicFrame>
  );
}
