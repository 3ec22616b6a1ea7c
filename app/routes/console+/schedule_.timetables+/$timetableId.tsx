import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PLACE_FILTERS, timetablePage } from "~/data/timetables/page";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, oneOf, pageNumber, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { pageTitle } from "~/ui/page-title";
import { discardTimetable, placeAgain } from "~/usecases/timetables/adjust";
import { publishTimetable } from "~/usecases/timetables/publish";
import { PlaceBoard } from "./_components/place-board";
import { PublishTimetable } from "./_components/publish-timetable";
import { SeatUseTable } from "./_components/seat-use-table";
import { TimetableFigures } from "./_components/timetable-figures";
import { TimetableHead } from "./_components/timetable-head";
import { TimetableRunning } from "./_components/timetable-running";

const Params = z.object({ timetableId: id });
const View = z.object({ show: oneOf(PLACE_FILTERS).catch("placed"), page: pageNumber });
const Versioned = z.object({ version });

export const meta = pageTitle("timetable");

export const loader = consoleLoader({ params: Params, search: View }, async ({ work, params, search }) => {
  const timetable = found(await timetablePage(work, params.timetableId, search));
  return { timetable, refresh: timetable.refresh };
});

export const action = consoleAction({ params: Params, confirmed: ["publish"] }, (on) => ({
  again: on(
    Versioned,
    ({ work, form, params }) => placeAgain(work, { ...form, ...params }),
    ({ params }) => ({ to: paths.timetable(params.timetableId), done: "timetables.notice.again" }),
  ),
  publish: on(
    Versioned,
    ({ work, form, params }) => publishTimetable(work, { ...form, ...params }),
    ({ params }) => ({ to: paths.timetable(params.timetableId), done: "timetables.notice.published" }),
  ),
  discard: on(
    Versioned,
    ({ work, form, params }) => discardTimetable(work, { ...form, ...params }),
    () => ({ to: paths.timetables, done: "timetables.notice.discarded" }),
  ),
}));

export default function Timetable() {
  const { timetable } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (timetable.state === "RUNNING") return <TimetableRunning timetable={timetable} reply={reply} />;
  return (
    <>
      <TimetableHead timetable={timetable} />
      <TimetableFigures timetable={timetable} />
      <PlaceBoard timetable={timetable} />
      <SeatUseTable timetable={timetable} />
      <PublishTimetable timetable={timetable} reply={reply} />
    </>
  );
}
