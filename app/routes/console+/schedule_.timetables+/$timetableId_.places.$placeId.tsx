import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { timetableInQuestion } from "~/data/timetables/draft";
import { placeInQuestion } from "~/data/timetables/page";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, line, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import { Columns, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { useLocale } from "~/ui/use-frame";
import { adjustPlace, choicesOf } from "~/usecases/timetables/adjust";
import { ChoosePlace } from "./_components/choose-place";
import { PlaceNow } from "./_components/place-now";

const Params = z.object({ timetableId: id, placeId: id });
const Versioned = z.object({ version });

export const meta = pageTitle("timetablePlace");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const { timetableId, placeId } = params;
  const { timetable, ...place } = found(await placeInQuestion(work, timetableId, placeId));
  if (timetable.state !== "DRAFT") return { timetable, place, choices: [], rooms: [] };
  const whole = found(await timetableInQuestion(work, timetableId));
  const choices = await choicesOf(work, whole, placeId);
  const rooms = await work.tx.room.findMany({
    where: { schoolId: timetable.schoolId },
    select: { id: true, nameZh: true, nameEn: true },
  });
  return { timetable, place, choices, rooms };
});

export const action = consoleAction({ params: Params }, (on) => {
  const there =
    (done: string) =>
    ({ params }: { params: z.output<typeof Params> }) => ({
      to: paths.timetable(params.timetableId),
      done: `timetables.notice.${done}`,
    });
  return {
    fix: on(
      Versioned.extend({ choice: line(60) }),
      ({ work, params, form: { version, choice } }) =>
        adjustPlace(work, { ...params, version }, { kind: "FIX", choice }),
      there("fixed"),
    ),
    release: on(
      Versioned,
      ({ work, params, form }) => adjustPlace(work, { ...params, ...form }, { kind: "RELEASE" }),
      there("released"),
    ),
    leaveOut: on(
      Versioned,
      ({ work, params, form }) => adjustPlace(work, { ...params, ...form }, { kind: "LEAVE_OUT" }),
      there("leftOut"),
    ),
  };
});

export default function TimetablePlace() {
  const { t } = useTranslation("timetables");
  const { timetable, place, choices, rooms } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const { child, volunteer } = place.match;
  const title = t("place.title", { child: child.name, mentor: volunteer.name });
  return (
    <>
      <PageHead
        title={title}
        trail={[
          { href: paths.timetables, label: t("title") },
          {
            href: paths.timetable(timetable.id),
            label: formatPlainDate(timetable.startsOn, locale, "UTC"),
          },
          { label: title },
        ]}
      />
      <Columns kind="side">
        <ChoosePlace timetable={timetable} choices={choices} rooms={rooms} reply={reply} />
        <PlaceNow timetable={timetable} place={place} reply={reply} />
      </Columns>
    </>
  );
}
