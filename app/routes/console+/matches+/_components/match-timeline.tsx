import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { formatMonth } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { Timeline, TimelineEntry, TimelineMonth } from "~/ui/progress";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useStory } from "./story";

/** Everything that happened between the two, newest first, with a heading for each month. */
export function MatchTimeline({ match }: { match: MatchFile }) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  const zone = match.school.timeZone;
  const story = useStory(match);
  const months = story.map(({ at }) => formatMonth(at, locale, zone));
  return (
    <Card id="story" title={t("card.story")}>
      {story.length === 0 ? (
        <p>{t("story.empty")}</p>
      ) : (
        <Timeline label={t("card.story")}>
          {story.map(({ id, at, icon, tone, what, more, dayOnly }, index) => (
            <Fragment key={id}>
              {months[index] !== months[index - 1] && <TimelineMonth>{months[index]}</TimelineMonth>}
              <TimelineEntry
                icon={icon}
                tone={tone}
                what={what}
                when={
                  <When
                    value={at}
                    zone={dayOnly ? "UTC" : zone}
                    as={dayOnly ? "shortDate" : "shortDateTime"}
                  />
                }
              >
                {more && <p>{more}</p>}
              </TimelineEntry>
            </Fragment>
          ))}
        </Timeline>
      )}
    </Card>
  );
}
