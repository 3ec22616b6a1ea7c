import { columnOf, type PartyWithHours } from "~/data/schedule/availability";
import type { Work } from "~/data/work.server";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { type Absence, checkAbsence } from "~/domain/schedule/availability";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

type Editor = Work<StaffViewer | VolunteerViewer>;

export async function addAbsence(work: Editor, party: PartyWithHours, absence: Absence): Promise<Verdict> {
  const checked = checkAbsence(absence, dayIn(work.now, party.timeZone));
  if (!checked.ok) return checked;
  const of = columnOf(party);
  const { firstDay, lastDay } = absence;
  const listed = await work.tx.absence.findFirst({
    where: { ...of, firstDay, lastDay },
    select: { id: true },
  });
  if (listed) return refused("ABSENCE_LISTED", "firstDay");
  await work.tx.absence.createMany({ data: [{ ...of, ...absence }] });
  return noted(work, party, "absence-added");
}

export async function dropAbsence(work: Editor, party: PartyWithHours, id: string): Promise<Verdict> {
  const { count } = await work.tx.absence.deleteMany({ where: { id, ...columnOf(party) } });
  if (count === 0) return refused("STALE");
  return noted(work, party, "absence-dropped");
}

async function noted(work: Editor, { kind, id, school }: PartyWithHours, what: string): Promise<Verdict> {
  const action = `availability.${what}`;
  await audit(work, { action, subject: kind, subjectId: id, schoolId: school.id });
  return passed();
}
