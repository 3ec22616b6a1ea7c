import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { scheduleSchools } from "~/data/schedule/schools";
import { ROOM_KINDS } from "~/domain/rooms/room";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { listedId } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions, SelectField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useNameOf } from "~/ui/use-frame";
import { addRoom } from "~/usecases/rooms/save-room";
import { NewRoomShape, RoomFields, useRoomLabels, withRoom } from "./_components/room-fields";

const Search = z.object({ school: z.coerce.number().int().optional().catch(undefined) });

export const meta = pageTitle("newRoom");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  schools: await scheduleSchools(work),
  chosen: search.school,
}));

export const action = consoleAction({}, (on) => ({
  add: on(
    NewRoomShape.extend({ schoolId: listedId }),
    ({ work, form: { schoolId, ...form } }) => withRoom(form, (room) => addRoom(work, schoolId, room)),
    (_args, { id }) => ({ to: paths.room(id), done: "rooms.notice.added" }),
  ),
}));

export default function NewRoom() {
  const { t } = useTranslation("rooms");
  const { schools, chosen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const labels = { ...useRoomLabels(), schoolId: t("school") };
  return (
    <>
      <PageHead
        title={t("form.title")}
        trail={[{ href: paths.rooms, label: t("title") }, { label: t("form.title") }]}
      />
      <PostForm className="form-column" intent="add" reply={reply} labels={labels}>
        {(field) => (
          <Card>
            <SelectField
              {...field.text("schoolId", chosen ?? schools[0]?.id)}
              options={schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
              required
            />
            <PickField
              {...field.choices("kind", ["VIDEO_CORNER"])}
              required
              options={ROOM_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <RoomFields field={field} />
            <FormActions>
              <Button tone="primary">{t("form.submit")}</Button>
            </FormActions>
          </Card>
        )}
      </PostForm>
    </>
  );
}
