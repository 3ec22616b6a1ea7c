import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { closingPreview, closingSpan } from "~/data/rooms/closing";
import { roomInQuestion } from "~/data/rooms/rooms";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { clockTime, day, id, line } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { closeRoom } from "~/usecases/rooms/close-room";
import { ClosingForm } from "./_components/closing-form";
import { ClosingHours } from "./_components/closing-hours";

const Params = z.object({ roomId: id });
const Hours = z.object({ on: day, from: clockTime, until: clockTime });
const Closing = Hours.extend({ reason: line(200), to: z.record(z.uuid(), z.string().max(16)).default({}) });

export const meta = pageTitle("closeRoom");

export const loader = consoleLoader(
  {
    params: Params,
    search: z.record(z.string(), z.string()).transform((typed) => ({ typed })),
  },
  async ({ work, params, search: { typed } }) => {
    const room = found(await roomInQuestion(work, params.roomId));
    const hours = Hours.safeParse(typed);
    const preview = await closingPreview(work, room, hours.success ? hours.data : null);
    return { room, typed: hours.success ? typed : {}, preview, today: dayIn(work.now, room.school.timeZone) };
  },
);

export const action = consoleAction({ params: Params }, (on) => ({
  close: on(
    Closing,
    async ({ work, params, form: { reason, to, ...hours } }) => {
      const room = found(await roomInQuestion(work, params.roomId));
      return closeRoom(work, room, { ...closingSpan(room, hours), reason, decisions: to });
    },
    ({ params }) => ({ to: paths.room(params.roomId), done: "rooms.notice.closed" }),
  ),
}));

export default function CloseRoom() {
  const { t } = useTranslation("rooms");
  const { room, typed, preview, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  return (
    <>
      <PageHead
        title={t("close.title")}
        lead={t("close.lead")}
        trail={[
          { href: paths.rooms, label: t("title") },
          { href: paths.room(room.id), label: nameOf(room) },
          { label: t("close.title") },
        ]}
      />
      {preview ? (
        <Columns kind="side">
          <Stack wide>
            <ClosingForm preview={preview} typed={typed} zone={room.school.timeZone} reply={reply} />
          </Stack>
          <Stack wide as="aside">
            <ClosingHours roomId={room.id} typed={typed} today={today} />
          </Stack>
        </Columns>
      ) : (
        <ClosingHours roomId={room.id} typed={typed} today={today} />
      )}
    </>
  );
}
