import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { scheduleSchools, weekContacts, weekOf } from "~/data/schedule/week";
import { consoleLoader } from "~/http/area.server";
import { day } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatDateRange, formatZone } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";
import { ScheduleBar } from "./_components/schedule-bar";
import { WeekOfContacts } from "./_components/week-of-contacts";

const Search = z.object({
  school: z.coerce.number().int().optional().catch(undefined),
  day: day.optional().catch(undefined),
});

export const meta = pageTitle("schedule");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const schools = await scheduleSchools(work);
  const school = found(schools.find(({ id }) => id === search.school) ?? schools[0]);
  const week = weekOf(search.day ?? null, work.now, school.timeZone);
  return { schools, school, week, contacts: await weekContacts(work, school.id, week.monday) };
});

export default function Schedule() {
  const { t } = useTranslation("schedule");
  const { schools, school, week, contacts } = useLoaderData<typeof loader>();
  const { now } = useFrame();
  const locale = useLocale();
  const nameOf = useNameOf();
  const hrefOf = (date: Date) =>
    withQuery(paths.schedule, {
      school: schools.length > 1 ? school.id : undefined,
      day: date.toISOString().slice(0, 10),
    });
  const sunday = new Date(week.next.getTime() - 86_400_000);
  const range = formatDateRange(week.monday, sunday, locale, "UTC");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={`${nameOf(school)} · ${t("lead", { range, zone: formatZone(now, locale, school.timeZone) })}`}
      >
        <LinkButton href={withQuery(paths.calendar, { school: school.id })} icon="calendar">
          {t("toCalendar")}
        </LinkButton>
      </PageHead>
      <ScheduleBar schools={schools} school={school} week={week} contacts={contacts} hrefOf={hrefOf} />
      {contacts.length === 0 ? (
        <Empty
          art="bridge"
          title={t("emptyTitle")}
          action={
            <LinkButton href={withQuery(paths.matches, { state: "ACTIVE" })}>{t("toMatches")}</LinkButton>
          }
        >
          {t("empty")}
        </Empty>
      ) : (
        <WeekOfContacts contacts={contacts} week={week} hrefOf={hrefOf} />
      )}
    </>
  );
}
