import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { familyLoader } from "~/http/area.server";
import { newFeedOf } from "~/http/feed-cookie.server";
import { paths } from "~/http/paths";
import type { AreaHandle } from "~/ui/area";
import { NewFeed } from "~/ui/feeds";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { useFrame } from "~/ui/use-frame";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

import { PageEnd } from "./_components/page-end";

export const meta = pageTitle("newFamilyCalendar");

export const handle: AreaHandle = { body: "family" };

// Only the browser that asked for it has the address, and for ten minutes.
export const loader = familyLoader({}, async ({ request, context }) => ({
  feed: await newFeedOf(request, context, "family"),
}));

export default function NewFamilyCalendar() {
  const { t } = useTranslation("calendars");
  const { path } = useFrame();
  const { feed } = useLoaderData<typeof loader>();
  return (
    <FamilyPage back={path}>
      <h1>{t("newTitle")}</h1>
      <p>{t(feed ? "newLead" : "gone")}</p>
      <NewFeed feed={feed} back={paths.familyFeeds} />
      <PageEnd />
    </FamilyPage>
  );
}
