import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { calendarOf } from "~/data/schedule/school-year";
import { DAY_EXCEPTIONS, kindOfDay } from "~/domain/schedule/school-days";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtAction, districtLoader } from "~/http/area.server";
import { daysOfFile } from "~/http/day-file.server";
import { day, line, listedId, oneOf, sentFile, whole } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { DaysOfYear, NewDayForm } from "~/ui/calendar-days";
import { ReadDays } from "~/ui/day-import";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { YearPicture } from "~/ui/year-picture";
import { addDay, dropDay } from "~/usecases/calendar/days";
import { startImport } from "~/usecases/calendar/import-days";

const year = whole(2000, 2100);
const Search = z.object({ year: year.optional().catch(undefined) });
const NewDay = z.object({ year, day, kind: oneOf(DAY_EXCEPTIONS), nameZh: line(40), nameEn: line(40) });

export const meta = pageTitle("districtCalendar");

export const loader = districtLoader({ search: Search }, async ({ work, search }) => {
  const today = dayIn(work.now, DISTRICT_ZONE);
  const year = search.year ?? today.getUTCFullYear();
  return { today, year, ...(await calendarOf(work, null, year)) };
});

const back = ({ form }: { form: { year: number } }, done: string) => ({
  to: withQuery(paths.districtCalendar, { year: form.year }),
  done: `calendar.notice.${done}`,
});

export const action = districtAction({}, (on) => ({
  addDay: on(
    NewDay,
    ({ work, form: { year: _, ...form } }) => addDay(work, null, form),
    (entered) => back(entered, "dayAdded"),
  ),
  dropDay: on(
    z.object({ year, id: listedId }),
    ({ work, form }) => dropDay(work, null, form.id),
    (entered) => back(entered, "dayDropped"),
  ),
  readFile: on(
    z.object({ year, file: sentFile }),
    async ({ work, form }) => {
      const rows = await daysOfFile(form.file);
      return rows.ok ? startImport(work, null, rows.value) : rows;
    },
    (_, id) => ({ to: paths.districtImport(id) }),
  ),
}));

export default function DistrictCalendar() {
  const { t } = useTranslation("calendar");
  const { today, year, days, terms, lessons } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const hrefOf = (other: number) => withQuery(paths.districtCalendar, { year: other });
  const scope = <input type="hidden" name="year" value={year} />;
  return (
    <>
      <PageHead title={t("districtTitle")} lead={t("districtLead")} />
      <div className="week-bar">
        <ButtonRow>
          <LinkButton href={hrefOf(year - 1)} icon="left" aria-label={t("previous")} />
          <b>{t("year", { year })}</b>
          <LinkButton href={hrefOf(year + 1)} icon="right" aria-label={t("next")} />
        </ButtonRow>
      </div>
      <Stack wide>
        <YearPicture
          year={year}
          today={today}
          kindOf={(one) => kindOfDay({ exceptions: days, terms, lessons }, one)}
        />
        <DaysOfYear days={days} own="DISTRICT" reply={reply} scope={scope} />
        <NewDayForm reply={reply} scope={scope} bothNames />
        <ReadDays reply={reply} scope={scope} template={withQuery(paths.districtTemplate, { year })} />
      </Stack>
    </>
  );
}
