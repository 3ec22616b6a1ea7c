import { useTranslation } from "react-i18next";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Button, LinkButton } from "./button";
import { Card, Stack } from "./layout";
import { List, ListItem } from "./list";
import { PostForm } from "./post-form";
import { When } from "./text";

interface Feed {
  id: string;
  kind: "MENTOR" | "COORDINATOR" | "FAMILY";
  name: string;
  createdAt: Date;
  lastReadAt: Date | null;
}

/** The calendars there are, when a phone last asked for each, and a way to end each by itself. */
export function FeedList({ feeds, reply }: { feeds: readonly Feed[]; reply: unknown }) {
  const { t } = useTranslation("calendars");
  if (feeds.length === 0) return <p className="soft">{t("none")}</p>;
  return (
    <Card flush>
      <List>
        {feeds.map((feed) => (
          <ListItem
            key={feed.id}
            title={feed.name}
            detail={
              <>
                {t(`kind.${feed.kind}`)}
                <br />
                {t("made")} <When value={feed.createdAt} zone={DISTRICT_ZONE} as="shortDateTime" />
                <br />
                {feed.lastReadAt ? (
                  <>
                    {t("read")} <When value={feed.lastReadAt} zone={DISTRICT_ZONE} as="shortDateTime" />
                  </>
                ) : (
                  t("unread")
                )}
              </>
            }
            end={
              <PostForm
                intent="revoke"
                id={`revoke-${feed.id}`}
                about={{ feedId: feed.id }}
                reply={reply}
                labels={{}}
              >
                {() => (
                  <Button small aria-label={t("revokeNamed", { name: feed.name })}>
                    {t("revoke")}
                  </Button>
                )}
              </PostForm>
            }
          />
        ))}
      </List>
    </Card>
  );
}

interface NewFeedProps {
  feed: { address: string; subscribe: string } | null;
  /** Back to the list. */
  back: string;
}

/** The address, once, and what to do with it on each kind of phone. */
export function NewFeed({ feed, back }: NewFeedProps) {
  const { t } = useTranslation("calendars");
  if (!feed)
    return (
      <LinkButton href={back} block>
        {t("back")}
      </LinkButton>
    );
  return (
    <Stack>
      <LinkButton href={feed.subscribe} tone="primary" icon="calendar" block>
        {t("subscribe")}
      </LinkButton>
      <Card title={t("address")}>
        <p className="feed-address">
          <code>{feed.address}</code>
        </p>
        <p className="soft">{t("addressHelp")}</p>
      </Card>
      <Card title={t("how.title")}>
        <ul>
          <li>{t("how.iphone")}</li>
          <li>{t("how.android")}</li>
          <li>{t("how.wechat")}</li>
          <li>{t("how.computer")}</li>
        </ul>
      </Card>
      <p>{t("secret")}</p>
      <LinkButton href={back} block>
        {t("done")}
      </LinkButton>
    </Stack>
  );
}
