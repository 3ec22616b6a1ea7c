import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { bookingsIn, choicesFor, closuresIn, PARTIES, type Party } from "~/data/schedule/bookings";
import { schoolYear } from "~/data/schedule/school-year";
import { scheduleSchools } from "~/data/schedule/schools";
import { SPANS, type Span, spanOf } from "~/domain/schedule/span";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { consoleLoader } from "~/http/area.server";
import { day, id, oneOf } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatDate, formatDateRange, formatMonth, formatZone } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { DayOfContacts } from "./_components/day-of-contacts";
import { MonthOfContacts } from "./_components/month-of-contacts";
import { ScheduleBar } from "./_components/schedule-bar";
import { textOf } from "./_components/schedule-words";
import { WeekOfContacts } from "./_components/week-of-contacts";

/** "room:…", "child:…": whose hours are shown. */
const party = z.string().transform((text, context): Party => {
  const [kind, of] = text.split(":");
  const parsed = z.object({ kind: oneOf(PARTIES), id }).safeParse({ kind, id: of });
  if (parsed.success) return parsed.data;
  context.addIssue("INVALID");
  return z.NEVER;
});

const Search = z.object({
  school: z.coerce.number().int().optional().catch(undefined),
  day: day.optional().catch(undefined),
  view: oneOf(SPANS).default("WEEK").catch("WEEK"),
  of: z.union([z.literal("").transform(() => undefined), party]).optional(),
});

export const meta = pageTitle("schedule");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const schools = await scheduleSchools(work);
  const school = found(schools.find(({ id }) => id === search.school) ?? schools[0]);
  const of = search.of ?? null;
  const span = spanOf(search.view, search.day ?? null, dayIn(work.now, school.timeZone));
  const choices = await choicesFor(work, school.id, span, of);
  const chosen = of ? found(choices.find(({ kind, id }) => kind === of.kind && id === of.id)) : null;
  const { bookings, more } = await bookingsIn(work, school.id, span, of);
  // A person's own schedule is about the person; closures belong to rooms.
  const shut = !of || of.kind === "room" ? await closuresIn(work, school.id, span, of?.id ?? null) : [];
  const year = await schoolYear(work, school.id, span.from, addDays(span.until, -1));
  if (of?.kind === "child")
    await opened(work, { subject: "child", subjectId: of.id, details: { page: "schedule" } });
  return { schools, school, span, choices, of, chosen, bookings, more, shut, year };
});

export default function Schedule() {
  const { t } = useTranslation("schedule");
  const page = useLoaderData<typeof loader>();
  const { schools, school, span, of, chosen, bookings, shut } = page;
  const { now } = useFrame();
  const locale = useLocale();
  const nameOf = useNameOf();
  const hrefOf = (day: Date, view = span.kind) =>
    withQuery(paths.schedule, {
      school: schools.length > 1 ? school.id : undefined,
      view: view === "WEEK" ? undefined : view,
      of: of ? `${of.kind}:${of.id}` : undefined,
      day: textOf(day),
    });
  const room = chosen?.seats ? { id: chosen.id, seats: chosen.seats } : null;
  const views = { ...page, room, hrefOf };
  const bare = bookings.length === 0 && shut.length === 0;
  const who = chosen ? `${nameOf(chosen)} · ${nameOf(school)}` : nameOf(school);
  const zone = formatZone(now, locale, school.timeZone);
  return (
    <>
      <PageHead title={t("title")} lead={`${who} · ${t("lead", { range: rangeOf(span, locale), zone })}`}>
        <LinkButton href={withQuery(paths.calendar, { school: school.id })} icon="calendar">
          {t("toCalendar")}
        </LinkButton>
        <LinkButton href={withQuery(paths.timetables, { school: school.id })} icon="swap">
          {t("toTimetables")}
        </LinkButton>
      </PageHead>
      <ScheduleBar {...page} hrefOf={hrefOf} />
      {page.more && <Alert tone="care">{t("more")}</Alert>}
      {span.kind === "MONTH" && <MonthOfContacts {...views} />}
      {span.kind !== "MONTH" && bare && (
        <Empty
          art="bridge"
          title={t(`emptyTitle.${span.kind}`)}
          action={
            <LinkButton href={withQuery(paths.matches, { state: "ACTIVE" })}>{t("toMatches")}</LinkButton>
          }
        >
          {t("empty")}
        </Empty>
      )}
      {span.kind === "WEEK" && !bare && <WeekOfContacts {...views} />}
      {span.kind === "DAY" && !bare && (
        <DayOfContacts
          {...views}
          rooms={page.choices.filter(({ kind }) => kind === "room")}
          ofPerson={of !== null && of.kind !== "room"}
        />
      )}
    </>
  );
}

function rangeOf({ kind, day, from, until }: Span, locale: ReturnType<typeof useLocale>): string {
  if (kind === "DAY") return formatDate(day, locale, "UTC");
  if (kind === "MONTH") return formatMonth(day, locale, "UTC");
  return formatDateRange(from, addDays(until, -1), locale, "UTC");
}
