import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import type zh from "~/i18n/zh-CN/messages";
import { List, ListItem } from "./list";
import { Chip, type ChipProps } from "./status";
import { When } from "./text";
import { useWords } from "./words";

type Template = keyof typeof zh.template;
type Reason = keyof typeof zh.reason;
type State = keyof typeof zh.state;

interface Message {
  id: string;
  template: string;
  state: State;
  createdAt: Date;
  sentAt: Date | null;
  /** By which it went. */
  channel: "EMAIL" | "SMS" | null;
  reason: string;
  /** To whom, where that is not the reader. */
  name?: string;
  /** Of a member of a family: whose, and the number with its middle hidden. */
  family?: { relation: number; child: string; number: string } | null;
}

const TONES: Record<State, ChipProps["tone"]> = {
  SENT: "ok",
  WAITING: undefined,
  DROPPED: undefined,
  FAILED: "care",
};

interface MessageListProps {
  messages: readonly Message[];
  /** What may be done about one. */
  actionOf?: (message: Message) => ReactNode;
}

/** Which messages went to whom, and why one did not; never what they said. */
export function MessageList({ messages, actionOf }: MessageListProps) {
  const { t, i18n } = useTranslation("messages");
  const words = useWords("common");
  if (messages.length === 0) return <p className="body soft">{t("empty")}</p>;
  const reasonOf = ({ reason }: Message) =>
    reason && t(`reason.${(i18n.exists(`messages:reason.${reason}`) ? reason : "OTHER") as Reason}`);
  return (
    <List>
      {messages.map((message) => (
        <ListItem
          key={message.id}
          title={t(`template.${message.template as Template}`)}
          detail={
            <>
              {message.name && (
                <>
                  {message.family
                    ? t("toFamily", {
                        ...message.family,
                        name: message.name,
                        relation: words(`relation.${message.family.relation}`),
                      })
                    : message.name}
                  <br />
                </>
              )}
              <When value={message.sentAt ?? message.createdAt} zone={DISTRICT_ZONE} as="shortDateTime" />
              {message.channel && ` · ${t(`by.${message.channel}`)}`}
              {reasonOf(message) && (
                <>
                  <br />
                  {reasonOf(message)}
                </>
              )}
              {actionOf?.(message)}
            </>
          }
          end={<Chip tone={TONES[message.state]}>{t(`state.${message.state}`)}</Chip>}
        />
      ))}
    </List>
  );
}
