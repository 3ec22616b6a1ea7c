import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownFeeds } from "~/data/feeds/own";
import { familyAction, familyLoader } from "~/http/area.server";
import { keepFeed } from "~/http/feed-cookie.server";
import { id, line } from "~/http/fields";
import { paths } from "~/http/paths";
import type { AreaHandle } from "~/ui/area";
import { Button } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FeedList } from "~/ui/feeds";
import { TextField } from "~/ui/fields";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame } from "~/ui/use-frame";
import { makeFamilyFeed, revokeFeed } from "~/usecases/feeds/feeds";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

import { PageEnd } from "./_components/page-end";

export const meta = pageTitle("familyCalendars");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({}, async ({ work }) => ({ feeds: await ownFeeds(work) }));

export const action = familyAction({}, (on) => ({
  make: on(
    z.object({ name: line(60) }),
    ({ work, form }) => makeFamilyFeed(work, form),
    () => ({ to: paths.newFamilyFeed }),
    async ({ context }, { secret }) => {
      await keepFeed(context, "family", secret);
      return {};
    },
  ),
  revoke: on(
    z.object({ feedId: id }),
    ({ work, form }) => revokeFeed(work, form.feedId),
    () => ({ to: paths.familyFeeds, done: "calendars.notice.revoked" }),
  ),
}));

export default function FamilyCalendars() {
  const { t } = useTranslation("calendars");
  const { path } = useFrame();
  const { feeds } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <FamilyPage back={path}>
      <FrameNotice />
      <h1>{t("familyTitle")}</h1>
      <p>{t("familyLead")}</p>
      <FeedList feeds={feeds} reply={reply} />
      <h2>{t("make")}</h2>
      <PostForm intent="make" reply={reply} labels={{ name: t("name") }}>
        {(field) => (
          <>
            <TextField {...field.text("name")} help={t("nameHelp")} required />
            <FamilyActions>
              <Button tone="primary">{t("submit")}</Button>
            </FamilyActions>
          </>
        )}
      </PostForm>
      <PageEnd />
    </FamilyPage>
  );
}
