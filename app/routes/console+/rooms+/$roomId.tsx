import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { closuresAhead, roomInQuestion } from "~/data/rooms/rooms";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, version } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { FormActions } from "~/ui/fields";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import { liftClosure } from "~/usecases/rooms/close-room";
import { changeRoom, retireRoom } from "~/usecases/rooms/save-room";
import { ClosuresCard } from "./_components/closures-card";
import { RoomFields, RoomShape, useRoomLabels, withRoom } from "./_components/room-fields";

const Params = z.object({ roomId: id });

export const meta = pageTitle("room");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const room = found(await roomInQuestion(work, params.roomId));
  return { room, closures: await closuresAhead(work, room.id) };
});

export const action = consoleAction({ params: Params }, (on) => ({
  save: on(
    RoomShape.extend({ version }),
    async ({ work, params, form: { version, ...form } }) => {
      const { id, schoolId } = found(await roomInQuestion(work, params.roomId));
      return withRoom(form, (room) => changeRoom(work, { id, schoolId, version }, room));
    },
    ({ params }) => ({ to: paths.room(params.roomId), done: "rooms.notice.saved" }),
  ),
  retire: on(
    z.object({ version }),
    async ({ work, params, form }) => {
      const { id, schoolId } = found(await roomInQuestion(work, params.roomId));
      return retireRoom(work, { id, schoolId, ...form });
    },
    () => ({ to: paths.rooms, done: "rooms.notice.retired" }),
  ),
  lift: on(
    z.object({ closureId: id }),
    async ({ work, params, form }) =>
      liftClosure(work, found(await roomInQuestion(work, params.roomId)), form),
    ({ params }) => ({ to: paths.room(params.roomId), done: "rooms.notice.reopened" }),
  ),
}));

export default function RoomPage() {
  const { t } = useTranslation("rooms");
  const { room, closures } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const labels = useRoomLabels();
  return (
    <>
      <PageHead
        title={nameOf(room)}
        lead={`${nameOf(room.school)} · ${t(`kind.${room.kind}`)}`}
        trail={[
          { href: withQuery(paths.rooms, { school: room.school.id }), label: t("title") },
          { label: nameOf(room) },
        ]}
      >
        {room.closedAt && <Chip>{t("retired")}</Chip>}
      </PageHead>
      {!room.closedAt && (
        <Columns kind="side">
          <PostForm intent="save" reply={reply} labels={labels} version={room.version}>
            {(field) => (
              <Card>
                <RoomFields field={field} stored={room} />
                <FormActions>
                  <Button tone="primary">{t("form.submit")}</Button>
                </FormActions>
              </Card>
            )}
          </PostForm>
          <Stack wide as="aside">
            <ClosuresCard room={room} closures={closures} reply={reply} />
            <Card title={t("retire.title")} id="retire" lead={t("retire.lead")}>
              <PostForm intent="retire" reply={reply} labels={{}} version={room.version}>
                {() => <Button tone="danger">{t("retire.submit")}</Button>}
              </PostForm>
            </Card>
          </Stack>
        </Columns>
      )}
    </>
  );
}
