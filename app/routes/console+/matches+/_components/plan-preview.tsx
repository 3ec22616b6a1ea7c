import { useTranslation } from "react-i18next";
import type { WishedDates } from "~/data/matches/plan-preview";
import { formatPlainDate, formatShortDate, formatTimeRange } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Alert, Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useErrorWords, useWords } from "~/ui/words";

/** The first dates of a plan, each with what is in its way. */
export function PlanPreview({ wished, zone }: { wished: WishedDates; zone: string }) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  const say = useErrorWords();
  const clashing = wished.dates.filter(({ clash }) => clash !== null).length;
  if (wished.problem) return <Alert tone="care">{say(wished.problem)}</Alert>;
  return (
    <>
      {clashing > 0 && <Alert tone="care">{t("planPage.clashes", { n: clashing })}</Alert>}
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
              detail={<ClashWords clash={date.clash} zone={zone} />}
              end={
                <Chip tone={date.clash ? "care" : "ok"} icon={date.clash ? "x" : "check"}>
                  {formatTimeRange(date.startsAt, date.endsAt, zone)}
                </Chip>
              }
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

function ClashWords({ clash, zone }: { clash: WishedDates["dates"][number]["clash"]; zone: string }) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  if (!clash) return t("planPage.free");
  return t(clash.who === "CHILD" ? "planPage.clashChild" : "planPage.clashVolunteer", {
    time: formatTimeRange(clash.startsAt, clash.endsAt, zone),
    name: clash.withName,
    mode: words(`mode.${clash.mode}`),
  });
}
