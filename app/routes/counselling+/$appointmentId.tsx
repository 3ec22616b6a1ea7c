import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { appointmentOf, counsellingRooms, fellowsFor, notesAbout } from "~/data/counselling/appointments";
import { dayIn } from "~/domain/shared/calendar-day";
import { counsellorAction, counsellorLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { StateChip } from "~/ui/status";
import { Dotted, When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { bookAppointment, recordAppointment } from "~/usecases/counselling/appointments";
import { handOverNotes, reportHarm, writeNote } from "~/usecases/counselling/notes";
import { opened } from "~/usecases/record/opened";
import { BookCard, HandOverCard, HarmCard, NotesCard, RecordCard } from "./_components/appointment-cards";
import * as Forms from "./_components/appointment-shapes";

const Params = z.object({ appointmentId: id });

export const meta = pageTitle("appointment");

export const loader = counsellorLoader({ params: Params }, async ({ work, params: { appointmentId } }) => {
  const appointment = found(await appointmentOf(work, appointmentId));
  const { childId, schoolId, zone } = appointment;
  const notes = await notesAbout(work, childId);
  const rooms = await counsellingRooms(work, schoolId);
  const fellows = notes.length > 0 ? await fellowsFor(work, childId) : [];
  await opened(work, { subject: "note", subjectId: childId, schoolId, childId });
  return { appointment, notes, rooms, fellows, now: work.now, today: dayIn(work.now, zone) };
});

export const action = counsellorAction({ params: Params, confirmed: ["handOver"] }, (on) => {
  const there = (done: string) => (entered: { params: z.output<typeof Params> }) => ({
    to: paths.appointment(entered.params.appointmentId),
    done: `counselling.notice.${done}`,
  });
  return {
    book: on(
      Forms.Book,
      ({ work, params, form }) => bookAppointment(work, { ...params, ...form }),
      there("booked"),
    ),
    record: on(
      Forms.Record,
      ({ work, params, form }) => recordAppointment(work, { ...params, ...form }),
      there("recorded"),
    ),
    write: on(
      Forms.Note,
      ({ work, params, form }) => writeNote(work, { ...params, ...form }),
      there("noted"),
    ),
    handOver: on(
      Forms.HandOver,
      ({ work, params, form }) => handOverNotes(work, { ...params, ...form }),
      () => ({ to: paths.counselling, done: "counselling.notice.handedOver" }),
    ),
    harm: on(
      Forms.Harm,
      ({ work, params, form }) => reportHarm(work, { ...params, ...form }),
      there("reported"),
    ),
  };
});

export default function Appointment() {
  const { t } = useTranslation("counselling");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const grades = useWords("children");
  const nameOf = useNameOf();
  const { appointment } = page;
  const { state, mine, startsAt, zone } = appointment;
  const school = nameOf({ nameZh: appointment.schoolZh, nameEn: appointment.schoolEn });
  const booked = state === "BOOKED" && mine;
  return (
    <div className="prose">
      <PageHead
        title={appointment.name}
        lead={<Dotted facts={[school, grades(`grade.${appointment.grade}`), appointment.className]} />}
        trail={[{ href: paths.counselling, label: t("title") }, { label: appointment.name }]}
      >
        <StateChip of="appointment" state={state} />
      </PageHead>
      <p>{t("asked", { because: appointment.askedBecause })}</p>
      {startsAt && (
        <p>
          <When value={startsAt} zone={zone} as="dateTime" />{" "}
          {appointment.roomZh && nameOf({ nameZh: appointment.roomZh, nameEn: appointment.roomEn ?? "" })}
        </p>
      )}
      <Stack wide>
        {state === "ASKED" && <BookCard {...page} reply={reply} />}
        {booked && <RecordCard {...page} reply={reply} />}
        <NotesCard {...page} reply={reply} />
        {page.notes.length > 0 && <HandOverCard {...page} reply={reply} />}
        <HarmCard reply={reply} />
      </Stack>
    </div>
  );
}
