import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CallLog, LoggedCall } from "~/data/calls/log";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { formatShortDate, formatTimeRange } from "~/i18n/format";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { Empty } from "~/ui/feedback";
import { TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  log: CallLog & { page: number; now: Date };
  reply: unknown;
}

/** What is booked, with what can be done to it, and what was. */
export function CallLists({ log, reply }: Props) {
  const { t } = useTranslation("calls");
  const { child, planned, past, page, more, now } = log;
  const zone = child.school.timeZone;
  return (
    <>
      <Card title={t("planned")} id="planned" flush>
        {planned.length === 0 ? (
          <Empty art="phones" title={t("none")}>
            {t("noneLead")}
          </Empty>
        ) : (
          <List>
            {planned.map((call) => (
              <CallLine key={call.id} call={call} zone={zone} now={now}>
                <CallActions call={call} childId={child.id} begun={call.startsAt <= now} reply={reply} />
              </CallLine>
            ))}
          </List>
        )}
      </Card>
      <Card
        title={t("past")}
        id="past"
        flush
        under={
          (page > 1 || more) && (
            <ButtonRow>
              {page > 1 && (
                <LinkButton href={paths.calls(child.id, { page: String(page - 1) })}>{t("newer")}</LinkButton>
              )}
              {more && (
                <LinkButton href={paths.calls(child.id, { page: String(page + 1) })}>{t("older")}</LinkButton>
              )}
            </ButtonRow>
          )
        }
      >
        {past.length === 0 ? (
          <p className="body soft">{t("noPast")}</p>
        ) : (
          <List>
            {past.map((call) => (
              <CallLine key={call.id} call={call} zone={zone} now={now} />
            ))}
          </List>
        )}
      </Card>
    </>
  );
}

const TONES = { HELD: "ok", MISSED: "care", CANCELLED: undefined, PLANNED: "soon" } as const;

interface LineProps {
  call: LoggedCall;
  zone: string;
  now: Date;
  children?: ReactNode;
}

function CallLine({ call, zone, now, children }: LineProps) {
  const { t } = useTranslation("calls");
  const words = useWords("common");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { t: own } = useTranslation("familyOwn");
  const { member, room, supervisor, state, startsAt, endsAt, mode, outcome, seat } = call;
  const inRoom = (at: NonNullable<typeof room>) =>
    at.seats > 1 ? t("seat", { room: nameOf(at), seat }) : nameOf(at);
  const where = room ? inRoom(room) : t("formerSchool");
  const teacher = supervisor && state === "PLANNED" ? t("withTeacher", { teacher: supervisor.name }) : "";
  const due = state === "PLANNED" && endsAt <= now;
  return (
    <ListItem
      title={`${formatShortDate(startsAt, locale, zone)} ${formatTimeRange(startsAt, endsAt, zone)} · ${words(`relation.${member.relation}`)} ${member.name}`}
      detail={
        <>
          {[words(`mode.${mode}`), where, teacher, call.bookedMemberId ? own("file.ownCall") : ""]
            .filter(Boolean)
            .join(" · ")}
          {outcome && (
            <>
              <br />
              {outcome}
            </>
          )}
          {children}
        </>
      }
      end={<Chip tone={due ? "care" : TONES[state]}>{t(`state.${due ? "DUE" : state}`)}</Chip>}
    />
  );
}

interface ActionsProps {
  call: LoggedCall;
  childId: string;
  begun: boolean;
  reply: unknown;
}

function CallActions({ call, childId, begun, reply }: ActionsProps) {
  const { t } = useTranslation("calls");
  const { id, version } = call;
  const about = { callId: id };
  const recordRefused = isReplyTo(reply, "record", about);
  return (
    <Disclosure summary={t("actions.open")} open={recordRefused || isReplyTo(reply, "cancel", about)}>
      {begun ? (
        <PostForm
          intent="record"
          about={about}
          reply={reply}
          labels={{ how: t("actions.how"), outcome: t("actions.outcome") }}
          version={version}
          id={`record-${id}`}
        >
          {(field) => (
            <>
              <PickField
                {...field.choices("how", ["HOLD"])}
                required
                options={[
                  { value: "HOLD", label: t("actions.hold") },
                  { value: "MISS", label: t("actions.miss"), warn: true },
                ]}
              />
              <TextField
                {...field.text("outcome")}
                help={t("actions.outcomeHelp")}
                maxLength={300}
                required
              />
              <Button>{t("actions.record")}</Button>
            </>
          )}
        </PostForm>
      ) : (
        <LinkButton href={`${paths.calls(childId, { call: id })}#book`}>{t("actions.move")}</LinkButton>
      )}
      <PostForm
        intent="cancel"
        about={about}
        reply={reply}
        labels={{ outcome: t("actions.cancelWhy") }}
        version={version}
        id={`cancel-${id}`}
      >
        {(field) => (
          <>
            <TextField {...field.text("outcome")} maxLength={300} />
            <Button tone="care">{t("actions.cancel")}</Button>
          </>
        )}
      </PostForm>
    </Disclosure>
  );
}
