import { useTranslation } from "react-i18next";
import type { SignalLine as Signal } from "~/data/children/heard";
import { signalDue, signalStanding } from "~/domain/child/signal";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { formatDay, formatShortDateTime } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { CornerAnswer } from "~/ui/corner-answer";
import { FaceWord } from "~/ui/faces";
import { TextArea } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";
import { Quote } from "~/ui/progress";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { Seal } from "~/ui/text";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  signal: Signal;
  reply: unknown;
}

/** Which child, why, since when; and what was found, or the form that asks. */
export function SignalLine({ signal, reply }: Props) {
  const { t } = useTranslation("heard");
  const locale = useLocale();
  const { now } = useFrame();
  const { child, closedAt, reason, raisedAt } = signal;
  const zone = child.school.timeZone;
  const standing = signalStanding(signal, zone, now);
  const due = formatDay(signalDue(signal, zone), locale, "UTC");
  const time = (at: Date) => formatShortDateTime(at, locale, child.school.timeZone);
  return (
    <li className={closedAt ? "past" : undefined}>
      <div className="item">
        <Seal name={child.name} />
        <div className="stack">
          <p>
            <a href={paths.childHeard(signal.childId)}>
              <b>{child.name}</b>
            </a>{" "}
            <Chip tone={closedAt ? "ok" : "care"} icon={closedAt ? "check" : "alert"}>
              {t(`signal.${reason}`)}
            </Chip>{" "}
            {standing !== "LOOKED" && (
              <Chip tone={standing === "AHEAD" ? "soon" : "care"} icon="clock">
                {t(`signal.standing.${standing}`, { day: due })}
              </Chip>
            )}
            <br />
            <span className="s soft">
              {[
                t("signal.raised", { when: time(raisedAt) }),
                t("signal.mentor", signal.match.volunteer),
              ].join(" · ")}
            </span>
          </p>
          {signal.cornerAnswer && (
            <CornerAnswer
              said={{ ...signal.cornerAnswer, talk: reason !== "WANTS_TO_TALK" && signal.cornerAnswer.talk }}
            />
          )}
          <FamilySaid signal={signal} />
          {closedAt ? (
            <>
              <p>{signal.found}</p>
              <p className="s soft">
                {t("signal.closed", { who: signal.closedBy?.name, when: time(closedAt) })}
              </p>
            </>
          ) : (
            <>
              <CloseForm signal={signal} reply={reply} />
              <p>
                <LinkButton small tone="care" icon="hand" href={paths.staffWorry(signal.childId)}>
                  {t("signal.report")}
                </LinkButton>
              </p>
            </>
          )}
        </div>
      </div>
    </li>
  );
}

/** What somebody of the family said that asks to look, with the record that it is about. */
function FamilySaid({ signal: { familyAnswer } }: Pick<Props, "signal">) {
  const { t } = useTranslation("heard");
  const words = useWords("common");
  if (!familyAnswer) return null;
  const { face, words: said, checkInId, member } = familyAnswer;
  return (
    <>
      <p className="row">
        {words(`relation.${member.relation}`)} {face !== null && <FaceWord face={face} />}
        {checkInId && <a href={paths.reviewCheckIn(checkInId)}>{t("signal.record")}</a>}
      </p>
      {said && <Quote>{said}</Quote>}
    </>
  );
}

function CloseForm({ signal: { id, version }, reply }: Props) {
  const { t } = useTranslation("heard");
  const about = { signalId: id };
  return (
    <Disclosure summary={t("signal.open")} open={isReplyTo(reply, "close", about)}>
      <PostForm
        intent="close"
        id={`close-${id}`}
        about={about}
        reply={reply}
        version={version}
        labels={{ found: t("signal.found") }}
      >
        {(field) => (
          <>
            <TextArea {...field.text("found")} help={t("signal.foundHelp")} maxLength={500} required />
            <div className="row">
              <Button>{t("signal.submit")}</Button>
            </div>
          </>
        )}
      </PostForm>
    </Disclosure>
  );
}
