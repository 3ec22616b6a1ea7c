import { useTranslation } from "react-i18next";
import type { OwnSession } from "~/data/account/own";
import type { Device } from "~/domain/access/device";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Button } from "~/ui/button";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { When } from "~/ui/text";

interface SessionListProps {
  sessions: OwnSession[];
  reply: unknown;
}

/** Where somebody is signed in: this device first, and a way to end each of the others. */
export function SessionList({ sessions, reply }: SessionListProps) {
  const { t } = useTranslation("ownAccount");
  const others = sessions.filter(({ here }) => !here);
  return (
    <>
      <Card flush>
        <List>
          {sessions.map((session) => (
            <SessionItem key={session.id} session={session} reply={reply} />
          ))}
        </List>
      </Card>
      {others.length > 0 ? (
        <PostForm intent="endOthers" reply={reply} labels={{}}>
          {() => <Button icon="lock">{t("sessions.endOthers")}</Button>}
        </PostForm>
      ) : (
        <p className="soft">{t("sessions.only")}</p>
      )}
    </>
  );
}

function SessionItem({ session, reply }: { session: OwnSession; reply: unknown }) {
  const { t } = useTranslation("ownAccount");
  const device = useDeviceName()(session.device);
  return (
    <ListItem
      title={device}
      detail={
        <>
          {t("sessions.began")} <When value={session.createdAt} zone={DISTRICT_ZONE} as="shortDateTime" />
          <br />
          {t("sessions.seen")} <When value={session.lastSeenAt} zone={DISTRICT_ZONE} as="shortDateTime" />
        </>
      }
      end={
        session.here ? (
          <Chip tone="ok" icon="check">
            {t("sessions.here")}
          </Chip>
        ) : (
          <PostForm
            intent="end"
            id={`end-${session.id}`}
            about={{ sessionId: session.id }}
            reply={reply}
            labels={{}}
          >
            {() => (
              <Button small aria-label={t("sessions.endNamed", { device })}>
                {t("sessions.end")}
              </Button>
            )}
          </PostForm>
        )
      }
    />
  );
}

function useDeviceName() {
  const { t } = useTranslation("ownAccount");
  return ({ kind, browser }: Device) => {
    const words = t(`device.${kind}`);
    return browser ? t("device.named", { kind: words, browser }) : words;
  };
}
