import { useTranslation } from "react-i18next";
import type { OpenMove } from "~/data/matches/move-requests";
import { formatShortDateTime } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";

interface DecideProps {
  move: Pick<OpenMove, "id" | "matchId" | "version" | "contact">;
  offers: readonly { localStart: string; startsAt: Date }[];
  reply: unknown;
}

/** Another time than those that were wished, no contact on that day, or no change. */
export function DecideCard({ move, offers, reply }: DecideProps) {
  const { t } = useTranslation("moves");
  const locale = useLocale();
  const ids = (
    <>
      <input type="hidden" name="requestId" value={move.id} />
      <input type="hidden" name="matchId" value={move.matchId} />
    </>
  );
  return (
    <>
      <Card id="others" title={t("queue.others")} lead={t("queue.othersLead")}>
        {offers.length === 0 ? (
          <p>{t("queue.noOthers")}</p>
        ) : (
          <PostForm
            intent="accept"
            id="other"
            reply={reply}
            version={move.version}
            labels={{ to: t("queue.to") }}
          >
            {(field) => (
              <>
                {ids}
                <PickField
                  {...field.choices("to")}
                  required
                  layout="column"
                  options={offers.map(({ localStart, startsAt }) => ({
                    value: localStart,
                    label: formatShortDateTime(startsAt, locale, move.contact.timeZone),
                  }))}
                />
                <Button tone="primary">{t("queue.move")}</Button>
              </>
            )}
          </PostForm>
        )}
      </Card>
      <Card id="call-off" title={t("queue.callOff")} lead={t("queue.callOffLead")}>
        <PostForm intent="callOff" reply={reply} version={move.version} labels={{}}>
          {() => (
            <>
              {ids}
              <Button icon="ban">{t("queue.callOff")}</Button>
            </>
          )}
        </PostForm>
      </Card>
      <Card id="refuse" title={t("queue.refuse")}>
        <PostForm intent="refuse" reply={reply} version={move.version} labels={{ answer: t("queue.answer") }}>
          {(field) => (
            <>
              {ids}
              <TextField {...field.text("answer")} maxLength={200} />
              <Button>{t("queue.refuse")}</Button>
            </>
          )}
        </PostForm>
      </Card>
    </>
  );
}
