import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { calendarDaysBetween, formatMonth, formatShortDateTime } from "~/i18n/format";
import { GapRuler } from "~/ui/bars";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Icon } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { TeamList, type TeamMember } from "~/ui/person";
import { useRhythm } from "~/ui/rhythm";
import { modeIcons } from "~/ui/states";
import { StateChip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { Nb } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { FileProps } from "./file-head";

const OVER: readonly string[] = ["CLOSED", "DECLINED", "EXPIRED"];

/** Days without contact against what was agreed; nothing without a running match. */
export function GapCard({ child, gap, cadence }: FileProps) {
  const { t } = useTranslation("childFile");
  const { t: gaps } = useTranslation("gaps");
  if (!gap) return null;
  const { days } = gap;
  return (
    <Card title={t("gap.title")} id="gap" end={<StateChip of="gap" state={gap.state} />}>
      <p className="gap-days">
        {days} <small>{gaps("child.days", { count: days })}</small>
      </p>
      <GapRuler
        days={days}
        limit={cadence}
        label={t("gap.label", { days, limit: cadence })}
        scale={["0", String(Math.round(cadence / 2)), t("gap.limit", { count: cadence })]}
      />
      <p className="s">
        <a href={paths.childGap(child.id)}>{t("gap.open")}</a>
      </p>
    </Card>
  );
}

export function TeamCard({ child, summary, now }: FileProps) {
  const { t } = useTranslation("childFile");
  const { t: own } = useTranslation("children");
  const words = useWords("common");
  const locale = useLocale();
  const current = child.matches.filter(({ state }) => !OVER.includes(state));
  const former = child.matches.filter(({ state, activeAt }) => state === "CLOSED" && activeAt);
  const rhythm = useRhythm();
  const detail = ({ volunteer, plans, activeAt }: (typeof current)[number]) => {
    const role = words(`mentorRole.${volunteer.role ?? "ANY"}`);
    if (!activeAt) return t("team.pending", { role });
    if (plans.length === 0) return t("team.noPlan", { role });
    return [role, ...plans.map(rhythm)].join(" · ");
  };
  const members: TeamMember[] = [
    ...current.map((match) => ({
      id: match.id,
      name: match.volunteer.name,
      title: match.volunteer.name,
      detail: detail(match),
      href: paths.match(match.id),
      chip: <StateChip of="match" state={match.state} />,
    })),
    ...(child.state === "LEFT" ? [] : child.slots)
      .filter(({ matches }) => matches.length === 0)
      .map(({ id, role }) => ({
        id,
        title: t("team.open"),
        detail: child.waitingSince
          ? t("team.waited", {
              role: words(`mentorRole.${role}`),
              since: own("waited", {
                count: calendarDaysBetween(child.waitingSince, now, child.school.timeZone),
              }),
            })
          : words(`mentorRole.${role}`),
        ...(["WAITING", "MATCHED"].includes(child.state) && {
          action: (
            <LinkButton href={paths.rounds} small>
              {t("team.find")}
            </LinkButton>
          ),
        }),
      })),
  ];
  const count = t("team.count", { have: summary.openMatches, want: child.slots.length });
  return (
    <Card title={t("team.title")} id="team" flush end={<span className="s soft num">{count}</span>}>
      {members.length > 0 ? (
        <TeamList members={members} />
      ) : (
        <Empty art="bridge" title={t("team.none")}>
          {t("team.noneLead")}
        </Empty>
      )}
      {former.length > 0 && (
        <div className="under">
          <Disclosure summary={t("team.former")}>
            <TeamList
              members={former.map((match) => ({
                id: match.id,
                name: match.volunteer.name,
                title: match.volunteer.name,
                detail: (
                  <>
                    {t("team.until", {
                      from: formatMonth(match.activeAt ?? match.proposedAt, locale, child.school.timeZone),
                      to: formatMonth(match.closedAt ?? now, locale, child.school.timeZone),
                    })}
                    {match.closurePath && ` · ${words(`closurePath.${match.closurePath}`)}`}
                  </>
                ),
                href: paths.match(match.id),
              }))}
            />
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

export function NextContactsCard({ child, summary }: FileProps) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const locale = useLocale();
  const ways = (
    <ButtonRow>
      {summary.activeMatchId && (
        <LinkButton href={paths.planContact(summary.activeMatchId)} small icon="calendar">
          {t("next.plan")}
        </LinkButton>
      )}
      <LinkButton href={paths.slip(child.id)} small icon="print">
        {t("slip.print")}
      </LinkButton>
    </ButtonRow>
  );
  return (
    <Card title={t("next.title")} id="next" flush end={ways}>
      {child.contacts.length === 0 ? (
        <p className="body soft">{t("next.none")}</p>
      ) : (
        <List>
          {child.contacts.map((contact) => (
            <ListItem
              key={contact.id}
              lead={<Icon name={modeIcons[contact.mode]} />}
              title={<Nb>{formatShortDateTime(contact.startsAt, locale, child.school.timeZone)}</Nb>}
              detail={[
                contact.volunteer.name,
                contact.kind === "FIRST_MEETING" ? t("next.firstMeeting") : words(`mode.${contact.mode}`),
                contact.place,
              ]
                .filter(Boolean)
                .join(" · ")}
              end={<StateChip of="contact" state={contact.state} />}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
