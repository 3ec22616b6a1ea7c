import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OpenMove } from "~/data/matches/move-requests";
import { paths } from "~/http/paths";
import { formatShortDateTime } from "~/i18n/format";
import { Button } from "~/ui/button";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface MoveCardProps {
  move: OpenMove;
  reply: unknown;
  children?: ReactNode;
}

/** Who asks, why, and each time that would suit: one click accepts it. */
export function MoveCard({ move, reply, children }: MoveCardProps) {
  const { t } = useTranslation("moves");
  const words = useWords("moves");
  const modes = useWords("common");
  const locale = useLocale();
  const { contact, child, match, side, reason, note, askedAt, wishes } = move;
  const zone = contact.timeZone;
  const write = (at: Date) => formatShortDateTime(at, locale, zone);
  return (
    <Card
      id={`move-${move.id}`}
      title={
        <a href={paths.match(move.matchId)}>
          {t("queue.who", { child: child.name, volunteer: match.volunteer.name })}
        </a>
      }
    >
      <div className="stack">
        <p>
          <b>{t("queue.now", { when: write(contact.startsAt) })}</b> · {modes(`mode.${contact.mode}`)}
          {contact.place && ` · ${contact.place}`}
          <br />
          {t("queue.asked", {
            side: words(`side.${side}`),
            when: write(askedAt),
            reason: words(`reason.${reason}`),
          })}
          {note && (
            <>
              <br />“{note}”
            </>
          )}
        </p>
        {wishes.length === 0 && <p>{t("queue.cannotAtAll")}</p>}
        {wishes.map(({ localStart, startsAt, free }) =>
          free ? (
            <PostForm
              key={localStart}
              intent="accept"
              id={`take-${move.id}-${localStart.replace(/\D/g, "")}`}
              about={{ requestId: move.id, matchId: move.matchId, to: localStart }}
              reply={reply}
              version={move.version}
              labels={{}}
            >
              {() => <Button icon="check">{t("queue.take", { when: write(startsAt) })}</Button>}
            </PostForm>
          ) : (
            <p key={localStart} className="soft">
              {t("queue.gone", { when: write(startsAt) })}
            </p>
          ),
        )}
        {children}
      </div>
    </Card>
  );
}
