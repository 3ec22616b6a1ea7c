import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { feedKinds, ownFeeds } from "~/data/feeds/own";
import { ownAction, ownLoader } from "~/http/area.server";
import { keepFeed } from "~/http/feed-cookie.server";
import { id, line } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FeedList } from "~/ui/feeds";
import { TextField } from "~/ui/fields";
import { PageHead, Section } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { makeOwnFeed, revokeFeed } from "~/usecases/feeds/feeds";

const NewFeed = z.object({ kind: z.enum(["MENTOR", "COORDINATOR"]), name: line(60) });

export const meta = pageTitle("calendars");

export const loader = ownLoader({}, async ({ work }) => ({
  feeds: await ownFeeds(work),
  kinds: await feedKinds(work),
}));

export const action = ownAction({ confirmed: ["make"] }, (on) => ({
  make: on(
    NewFeed,
    ({ work, form }) => makeOwnFeed(work, form),
    () => ({ to: paths.newFeed }),
    async ({ context }, { secret }) => {
      await keepFeed(context, "own", secret);
      return {};
    },
  ),
  revoke: on(
    z.object({ feedId: id }),
    ({ work, form }) => revokeFeed(work, form.feedId),
    () => ({ to: paths.feeds, done: "calendars.notice.revoked" }),
  ),
}));

export default function Calendars() {
  const { t } = useTranslation(["calendars", "ownAccount"]);
  const { feeds, kinds } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = { kind: t("calendars:kindLabel"), name: t("calendars:name") };
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t("calendars:title")}
        lead={t("calendars:lead")}
        trail={[{ href: paths.account, label: t("ownAccount:title") }, { label: t("calendars:title") }]}
      />
      <Section id="calendars" title={t("calendars:yours")}>
        <FeedList feeds={feeds} reply={reply} />
      </Section>
      <Section
        id="new"
        title={t("calendars:make")}
        lead={t(kinds.length > 0 ? "calendars:makeLead" : "calendars:nothing")}
      >
        {kinds.length > 0 && (
          <PostForm intent="make" reply={reply} labels={labels}>
            {(field) => (
              <>
                <PickField
                  {...field.choices("kind")}
                  layout="column"
                  required
                  options={kinds.map((kind) => ({ value: kind, label: t(`calendars:kind.${kind}`) }))}
                />
                <TextField {...field.text("name")} help={t("calendars:nameHelp")} required />
                <Button tone="primary" block>
                  {t("calendars:submit")}
                </Button>
              </>
            )}
          </PostForm>
        )}
      </Section>
    </PublicFrame>
  );
}
