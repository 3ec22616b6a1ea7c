import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { calendarOf } from "~/data/schedule/school-year";
import { scheduleSchools } from "~/data/schedule/schools";
import { DAY_EXCEPTIONS, kindOfDay } from "~/domain/schedule/school-days";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { daysOfFile } from "~/http/day-file.server";
import { day, hours, line, oneOf, sentFile, whole } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { LinkButton } from "~/ui/button";
import { DaysOfYear, NewDayForm } from "~/ui/calendar-days";
import { ReadDays } from "~/ui/day-import";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { YearPicture } from "~/ui/year-picture";
import { addDay, dropDay } from "~/usecases/calendar/days";
import { startImport } from "~/usecases/calendar/import-days";
import { setLessons } from "~/usecases/calendar/set-lessons";
import { addTerm, dropTerm } from "~/usecases/calendar/terms";
import { CalendarBar } from "./_components/calendar-bar";
import { LESSON_DAYS, LessonsForm } from "./_components/calendar-lessons";
import { NewTermForm, Terms } from "./_components/calendar-terms";

const record = whole(1, 2_000_000_000);
const Search = z.object({
  school: record.optional().catch(undefined),
  year: whole(2000, 2100).optional().catch(undefined),
});
const ofSchool = { schoolId: record, year: whole(2000, 2100) };
const NewDay = z.object({ ...ofSchool, day, kind: oneOf(DAY_EXCEPTIONS), name: line(40) });
const NewTerm = z.object({ ...ofSchool, name: line(40), startsOn: day, endsOn: day });
const Drop = z.object({ ...ofSchool, id: record });
const Sent = z.object({ ...ofSchool, file: sentFile });
const Lessons = z.object({
  ...ofSchool,
  timetable: whole(0, 2_000_000_000),
  MON: hours(0),
  TUE: hours(1),
  WED: hours(2),
  THU: hours(3),
  FRI: hours(4),
  SAT: hours(5),
  SUN: hours(6),
});

export const meta = pageTitle("calendar");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const schools = await scheduleSchools(work);
  const school = found(schools.find(({ id }) => id === search.school) ?? schools[0]);
  const today = dayIn(work.now, school.timeZone);
  const year = search.year ?? today.getUTCFullYear();
  return { schools, school, today, year, ...(await calendarOf(work, school.id, year)) };
});

const back = ({ form }: { form: { schoolId: number; year: number } }, done: string) => ({
  to: withQuery(paths.calendar, { school: form.schoolId, year: form.year }),
  done: `calendar.notice.${done}`,
});

export const action = consoleAction({}, (on) => ({
  addDay: on(
    NewDay,
    ({ work, form: { schoolId, name, day, kind } }) =>
      addDay(work, schoolId, { day, kind, nameZh: name, nameEn: name }),
    (entered) => back(entered, "dayAdded"),
  ),
  dropDay: on(
    Drop,
    ({ work, form }) => dropDay(work, form.schoolId, form.id),
    (entered) => back(entered, "dayDropped"),
  ),
  readFile: on(
    Sent,
    async ({ work, form }) => {
      const rows = await daysOfFile(form.file);
      return rows.ok ? startImport(work, form.schoolId, rows.value) : rows;
    },
    (_, id) => ({ to: paths.dayImport(id) }),
  ),
  addTerm: on(
    NewTerm,
    ({ work, form: { schoolId, name, startsOn, endsOn } }) =>
      addTerm(work, schoolId, { name, startsOn, endsOn }),
    (entered) => back(entered, "termAdded"),
  ),
  dropTerm: on(
    Drop,
    ({ work, form }) => dropTerm(work, form.schoolId, form.id),
    (entered) => back(entered, "termDropped"),
  ),
  setLessons: on(
    Lessons,
    ({ work, form }) => {
      const lessons = LESSON_DAYS.flatMap((weekday) => form[weekday]);
      return setLessons(work, form.schoolId, { version: form.timetable, lessons });
    },
    (entered) => back(entered, "lessonsSet"),
  ),
}));

export default function Calendar() {
  const { t } = useTranslation("calendar");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const { school, year, days, terms, lessons } = page;
  // The school's own day stands above the district's of the same date.
  const exceptions = [...days].sort((a, b) => Number(a.schoolId === null) - Number(b.schoolId === null));
  const scope = (
    <>
      <input type="hidden" name="schoolId" value={school.id} />
      <input type="hidden" name="year" value={year} />
    </>
  );
  return (
    <>
      <PageHead title={t("title")} lead={t("lead", { school: nameOf(school) })}>
        <LinkButton href={withQuery(paths.schedule, { school: school.id })} icon="calendar">
          {t("toSchedule")}
        </LinkButton>
      </PageHead>
      <CalendarBar {...page} />
      <Stack wide>
        <YearPicture
          year={year}
          today={page.today}
          kindOf={(one) => kindOfDay({ exceptions, terms, lessons }, one)}
        />
        <DaysOfYear days={days} own="SCHOOL" reply={reply} scope={scope} />
        <NewDayForm reply={reply} scope={scope} />
        <ReadDays
          reply={reply}
          scope={scope}
          template={withQuery(paths.dayTemplate, { school: school.id, year })}
        />
        <Terms terms={terms} reply={reply} scope={scope} />
        <NewTermForm reply={reply} scope={scope} />
        <Card title={t("lessons.title")} id="lessons" lead={t("lessons.lead")}>
          <LessonsForm lessons={lessons} version={page.version} reply={reply} scope={scope} />
        </Card>
      </Stack>
    </>
  );
}
