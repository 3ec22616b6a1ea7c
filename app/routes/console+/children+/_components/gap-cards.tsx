import { useTranslation } from "react-i18next";
import type { ChildGapPage } from "~/data/gaps/child";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { GapRuler } from "~/ui/bars";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { StateChip } from "~/ui/status";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";

type Props = { page: ChildGapPage };

/** The count in the open: since when, which days were left out, and what the school's policy makes of it. */
export function CountCard({ page: { child, gap, policy, turn } }: Props) {
  const { t } = useTranslation("gaps");
  const locale = useLocale();
  if (!gap)
    return (
      <Card title={t("child.count")} id="count">
        <Empty title={t("child.none")}>{t("child.noneLead")}</Empty>
      </Card>
    );
  const plain = (day: Date) => formatPlainDate(day, locale, "UTC");
  const { cadenceDays: limit, gapWarnDays, gapEscalateDays } = policy;
  const [match] = child.matches;
  return (
    <Card title={t("child.count")} id="count" end={<StateChip of="gap" state={gap.state} />}>
      <p className="gap-days">
        {gap.days} <small>{t("child.days", { count: gap.days })}</small>
      </p>
      <GapRuler
        days={gap.days}
        limit={limit}
        label={t("child.ruler", { days: gap.days, limit })}
        scale={["0", String(limit - gapWarnDays), t("allowed", { count: limit })]}
      />
      <Facts
        facts={[
          { id: "since", label: t("child.since"), value: plain(gap.since) },
          {
            id: "last",
            label: t("child.last"),
            value: gap.lastOn ? plain(gap.lastOn) : t("child.never"),
          },
          { id: "holidays", label: t("child.holidays"), value: t("days", { count: gap.holidays }) },
          {
            id: "excused",
            label: t("child.excused"),
            value: t("days", { count: gap.excused }),
            more: <a href={`${paths.childHours(child.id)}#absences`}>{t("child.toAbsences")}</a>,
          },
          { id: "turn", label: t("column.turn"), value: turn ? t(`turn.${turn}`) : "–" },
        ]}
      />
      <p className="s soft">
        {t("child.policy", { due: limit - gapWarnDays, limit, escalated: limit + gapEscalateDays })}
      </p>
      {match && (
        <ButtonRow>
          {match.volunteer.phone && (
            <LinkButton href={`tel:${match.volunteer.phone}`} icon="phone">
              {t("child.call", { name: match.volunteer.name })}
            </LinkButton>
          )}
          <LinkButton href={paths.match(match.id)} icon="heart">
            {t("child.toMatch")}
          </LinkButton>
        </ButtonRow>
      )}
    </Card>
  );
}

/** Who was written to about this gap. */
export function NudgesCard({ page: { nudges, child } }: Props) {
  const { t } = useTranslation("gaps");
  return (
    <Card title={t("child.nudges")} id="nudges">
      {nudges.length === 0 ? (
        <p className="soft">{t("child.noNudge")}</p>
      ) : (
        <List>
          {nudges.map(({ step, at, person }) => (
            <ListItem
              key={`${step}-${person?.name}-${at.toISOString()}`}
              title={person?.name ?? t("turn.DISTRICT")}
              detail={
                <>
                  {t(`nudge.${step}`)} <When value={at} zone={child.school.timeZone} as="dateTime" />
                </>
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}
