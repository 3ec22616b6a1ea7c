import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { roomsOf, supervisorsOf } from "~/data/rooms/rooms";
import { scheduleSchools } from "~/data/schedule/schools";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, listedId, personName, version } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatShortDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { addSupervisor, endSupervisor } from "~/usecases/rooms/supervisors";
import { SchoolPicker } from "../_components/school-picker";
import { OpeningHours } from "./_components/opening-hours";
import { SupervisorsCard } from "./_components/supervisors-card";

const Search = z.object({ school: z.coerce.number().int().optional().catch(undefined) });

export const meta = pageTitle("rooms");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const schools = await scheduleSchools(work);
  const school = found(schools.find(({ id }) => id === search.school) ?? schools[0]);
  const rooms = await roomsOf(work, school.id);
  return { schools, school, rooms, supervisors: await supervisorsOf(work, school.id) };
});

export const action = consoleAction({}, (on) => {
  const there = (done: string) => (entered: { form: { schoolId: number } }) => ({
    to: withQuery(paths.rooms, { school: entered.form.schoolId }),
    done: `rooms.notice.${done}`,
  });
  return {
    addSupervisor: on(
      z.object({ schoolId: listedId, name: personName }),
      ({ work, form }) => addSupervisor(work, form),
      there("supervisorAdded"),
    ),
    endSupervisor: on(
      z.object({ schoolId: listedId, supervisorId: id, version }),
      ({ work, form }) => endSupervisor(work, form),
      there("supervisorEnded"),
    ),
  };
});

export default function Rooms() {
  const { t } = useTranslation("rooms");
  const { schools, school, rooms, supervisors } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const locale = useLocale();
  const add = withQuery(paths.newRoom, { school: schools.length > 1 ? school.id : undefined });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead", { school: nameOf(school) })}>
        <LinkButton href={add} tone="primary" icon="plus">
          {t("add")}
        </LinkButton>
      </PageHead>
      <SchoolPicker action={paths.rooms} schools={schools} school={school} label={t("school")} go={t("go")} />
      <Columns kind="side">
        <Card flush>
          {rooms.open.length === 0 ? (
            <Empty art="phones" title={t("none")}>
              {t("noneLead")}
            </Empty>
          ) : (
            <DataTable
              caption={t("title")}
              fold
              rows={[...rooms.open, ...rooms.retired]}
              keyOf={(room) => room.id}
              columns={[
                {
                  id: "room",
                  head: t("column.room"),
                  rowHead: true,
                  cell: (room) => (
                    <>
                      <a href={paths.room(room.id)}>{nameOf(room)}</a>
                      <div className="s soft">{t(`kind.${room.kind}`)}</div>
                    </>
                  ),
                },
                { id: "seats", head: t("column.seats"), cell: (room) => t("seats", { count: room.seats }) },
                { id: "hours", head: t("column.hours"), cell: (room) => <OpeningHours hours={room.hours} /> },
                {
                  id: "limits",
                  head: t("column.limits"),
                  cell: (room) => t("limits", { minutes: room.maxMinutes, cap: room.dailyCap }),
                },
                {
                  id: "closed",
                  head: t("column.closed"),
                  cell: (room) => {
                    const [next] = room.closures;
                    if (room.closedAt) return <Chip>{t("retired")}</Chip>;
                    if (!next) return "–";
                    return t("closedFrom", { when: formatShortDate(next.startsAt, locale, school.timeZone) });
                  },
                },
              ]}
            />
          )}
        </Card>
        <Stack wide as="aside">
          <SupervisorsCard schoolId={school.id} supervisors={supervisors} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
