import { useTranslation } from "react-i18next";
import type { WishedDates } from "~/data/matches/plan-preview";
import { paths } from "~/http/paths";
import { formatPlainDate, formatShortDate, formatTimeRange } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Alert, Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useErrorWords } from "~/ui/words";
import { useCheckWords } from "./check-words";
import { OtherTimes } from "./instead";

interface PlanPreviewProps {
  matchId: string;
  /** What the address asks for. */
  typed: Record<string, string>;
  wished: WishedDates;
  zone: string;
}

/** The first dates of a plan, each with what is in its way. */
export function PlanPreview({ matchId, typed, wished, zone }: PlanPreviewProps) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  const say = useErrorWords();
  const clashing = wished.dates.filter(({ check }) => check?.obstacle).length;
  if (wished.problem) return <Alert tone="care">{say(wished.problem)}</Alert>;
  return (
    <>
      {clashing > 0 && (
        <Alert tone="care">
          {t("planPage.clashes", { n: clashing })}
          <OtherTimes to={paths.planContact(matchId)} typed={typed} instead={wished.instead} />
        </Alert>
      )}
      {wished.afterCheck > 0 && wished.checkEnds && (
        <Alert tone="care">
          {t("planPage.afterCheck", {
            date: formatPlainDate(wished.checkEnds, locale, "UTC"),
            n: wished.afterCheck,
          })}
        </Alert>
      )}
      <Card id="preview" title={t("planPage.previewTitle")} lead={t("planPage.previewLead")} flush>
        <List>
          {wished.dates.map((date) => (
            <ListItem
              key={date.localStart}
              title={formatShortDate(date.startsAt, locale, zone)}
              detail={isPaused(date) ? t("planPage.paused") : <CheckWords check={date.check} />}
              end={<DateChip date={date} zone={zone} />}
            />
          ))}
        </List>
      </Card>
      {wished.disturbed.length > 0 && (
        <Card id="disturbed" title={t("planPage.disturbedTitle")} flush>
          <List>
            {wished.disturbed.map(({ slot, why, to }) => (
              <ListItem
                key={slot.localStart}
                title={formatShortDate(slot.startsAt, locale, zone)}
                detail={t(`planPage.disturbed.${why}`)}
                end={
                  <Chip tone={to ? "soon" : "care"} icon={to ? "right" : "x"}>
                    {to
                      ? t("planPage.movesTo", { date: formatShortDate(to.startsAt, locale, zone) })
                      : t("planPage.fallsOut")}
                  </Chip>
                }
              />
            ))}
          </List>
        </Card>
      )}
    </>
  );
}

type WishedDate = WishedDates["dates"][number];

/** What is in the way has to be solved before a pause is of interest. */
const isPaused = ({ check, paused }: WishedDate) => paused && !check?.obstacle;

function DateChip({ date, zone }: { date: WishedDate; zone: string }) {
  const time = formatTimeRange(date.startsAt, date.endsAt, zone);
  if (isPaused(date))
    return (
      <Chip tone="soon" icon="clock">
        {time}
      </Chip>
    );
  const clashes = Boolean(date.check?.obstacle);
  return (
    <Chip tone={clashes ? "care" : "ok"} icon={clashes ? "x" : "check"}>
      {time}
    </Chip>
  );
}

function CheckWords({ check }: Pick<WishedDate, "check">) {
  const { t } = useTranslation("matches");
  const words = useCheckWords();
  if (check?.obstacle) return words.obstacle(check.obstacle);
  // Holidays and lessons are dealt with by the plan's own rule, and stand below.
  const advice = (check?.advice ?? []).filter(({ why }) => why === "ABSENT" || why === "OUTSIDE_WINDOWS");
  return advice.length > 0 ? advice.map(words.advice).join(" ") : t("planPage.free");
}
