import { useTranslation } from "react-i18next";
import type { AnswerSaid, NoticeSaid, UpdateSaid } from "~/data/family/said";
import { paths } from "~/http/paths";
import { formatPlainDate, formatShortDateTime } from "~/i18n/format";
import { useCarerIs } from "~/ui/carer-is";
import { FaceWord } from "~/ui/faces";
import { Empty } from "~/ui/feedback";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  answers: readonly AnswerSaid[];
  updates?: readonly UpdateSaid[];
  notices?: readonly NoticeSaid[];
  /** The school's. */
  zone: string;
}

/** What the family says on its own page: it knows, it does not, how it was, and what it keeps current. */
export function FamilySaid({ answers, updates = [], notices = [], zone }: Props) {
  const { t } = useTranslation("familyOwn");
  return (
    <Card title={t("file.title")} id="family-said" flush>
      {answers.length + updates.length + notices.length === 0 ? (
        <Empty art="phones" title={t("file.none")}>
          {t("file.noneLead")}
        </Empty>
      ) : (
        <List>
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} zone={zone} />
          ))}
          {updates.map((update) => (
            <UpdateLine key={update.id} update={update} zone={zone} />
          ))}
          {answers.map((answer) => (
            <AnswerLine key={answer.id} answer={answer} zone={zone} />
          ))}
        </List>
      )}
    </Card>
  );
}

function useWho() {
  const words = useWords("common");
  return ({ member }: Pick<AnswerSaid, "member">) => `${words(`relation.${member.relation}`)} ${member.name}`;
}

function AnswerLine({ answer, zone }: { answer: AnswerSaid; zone: string }) {
  const { t } = useTranslation("familyOwn");
  const locale = useLocale();
  const who = useWho();
  const { kind, knows, face, words, startsAt, checkIn, checkInId } = answer;
  const when = startsAt
    ? formatShortDateTime(startsAt, locale, zone)
    : checkIn
      ? formatPlainDate(checkIn.happenedOn, locale, "UTC")
      : "";
  const what =
    kind === "IN_TOUCH" ? t(knows ? "file.knows" : "file.knowsNot", { when }) : t(`file.${kind}`, { when });
  return (
    <ListItem
      title={who(answer)}
      detail={
        <>
          {checkInId ? <a href={paths.reviewCheckIn(checkInId)}>{what}</a> : what}
          {face !== null && (
            <>
              {" "}
              <FaceWord face={face} />
            </>
          )}
          {words && (
            <>
              <br />
              {words}
            </>
          )}
        </>
      }
      end={
        knows === false && (
          <Chip tone="care" icon="alert">
            <a href={paths.heard}>{t("touch.no")}</a>
          </Chip>
        )
      }
    />
  );
}

function UpdateLine({ update, zone }: { update: UpdateSaid; zone: string }) {
  const { t } = useTranslation("familyOwn");
  const locale = useLocale();
  const who = useWho();
  const none = t("file.empty");
  const { phone, formerPhone, worksAt, formerWorksAt } = update;
  return (
    <ListItem
      title={who(update)}
      detail={
        <>
          {t("file.update", { when: formatPlainDate(update.saidAt, locale, zone) })}
          {phone !== formerPhone && (
            <>
              <br />
              {t("file.updatePhone", { before: formerPhone || none, after: phone })}
            </>
          )}
          {worksAt !== formerWorksAt && (
            <>
              <br />
              {t("file.updateWork", { before: formerWorksAt || none, after: worksAt || none })}
            </>
          )}
        </>
      }
    />
  );
}

function NoticeLine({ notice, zone }: { notice: NoticeSaid; zone: string }) {
  const { t } = useTranslation("familyOwn");
  const locale = useLocale();
  const who = useWho();
  const carerIs = useCarerIs();
  const date = (value: Date, of = "UTC") => formatPlainDate(value, locale, of);
  const from = date(notice.fromOn);
  const since = notice.untilOn
    ? t("notice.between", { from, until: date(notice.untilOn) })
    : t("notice.since", { from });
  return (
    <ListItem
      title={who(notice)}
      detail={
        <>
          {t("file.notice", {
            name: notice.carerName,
            is: carerIs(notice.carerIs),
            since,
            when: date(notice.givenAt, zone),
          })}{" "}
          {notice.carerPhone && <a href={`tel:${notice.carerPhone}`}>{notice.carerPhone}</a>}
          {notice.words && (
            <>
              <br />
              {notice.words}
            </>
          )}
        </>
      }
      end={
        notice.carer?.restricted && (
          <Chip tone="bad" icon="ban">
            {t("file.noticeRestricted")}
          </Chip>
        )
      }
    />
  );
}
