import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { scheduleSchools } from "~/data/schedule/schools";
import { listTimetables } from "~/data/timetables/page";
import { weekdayOf } from "~/domain/schedule/windows";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, listedId, oneOf, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { goOn } from "~/http/unit.server";
import { Empty } from "~/ui/feedback";
import { Card, Columns, PageHead, Section } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { giveUpTimetable, runTimetable } from "~/usecases/timetables/place";
import { startTimetable } from "~/usecases/timetables/start";
import { SchoolPicker } from "../_components/school-picker";
import { StartTimetable } from "./_components/start-timetable";
import { TimetableTable } from "./_components/timetable-table";

const Search = z.object({ school: z.coerce.number().int().optional().catch(undefined), page: pageNumber });

/** Days that people are told ahead, where nobody says otherwise. */
const NOTICE = 7;

export const meta = pageTitle("timetables");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const schools = await scheduleSchools(work);
  const school = found(schools.find(({ id }) => id === search.school) ?? schools[0]);
  const soon = addDays(dayIn(work.now, school.timeZone), NOTICE);
  const monday = addDays(soon, (7 - weekdayOf(soon)) % 7);
  return { schools, school, monday, ...(await listTimetables(work, school.id, search.page)) };
});

export const action = consoleAction({}, (on) => ({
  start: on(
    z.object({ schoolId: listedId, startsOn: day, existing: oneOf(["KEEP", "MOVE"]) }),
    ({ work, form: { existing, ...form } }) =>
      startTimetable(work, { ...form, mayMove: existing === "MOVE" }),
    (_, { id, running }) => ({
      to: paths.timetable(id),
      done: running ? undefined : "timetables.notice.started",
    }),
    async ({ context, viewer }, { id, running }) => {
      if (!running) return {};
      goOn(
        context,
        viewer,
        (open) => runTimetable(open, id),
        (open) => giveUpTimetable(open, id),
      );
      return {};
    },
  ),
}));

export default function Timetables() {
  const { t } = useTranslation("timetables");
  const { schools, school, monday, rows, total, page, pages } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <SchoolPicker
        action={paths.timetables}
        schools={schools}
        school={school}
        label={t("school")}
        go={t("go")}
      />
      <Columns kind="side">
        <Section id="timetables" title={nameOf(school)}>
          {rows.length === 0 ? (
            <Empty art="bridge" title={t("list.empty")}>
              {t("list.emptyLead")}
            </Empty>
          ) : (
            <Card flush>
              <TimetableTable timetables={rows} zone={school.timeZone} />
            </Card>
          )}
          <Pagination
            page={page}
            pages={pages}
            total={total > rows.length ? total : undefined}
            hrefOf={(number) => withQuery(paths.timetables, { school: school.id, page: number })}
          />
        </Section>
        <Section id="start" title={t("start.title")} lead={t("start.lead")}>
          <Card>
            <StartTimetable schoolId={school.id} monday={monday} reply={reply} />
          </Card>
        </Section>
      </Columns>
    </>
  );
}
