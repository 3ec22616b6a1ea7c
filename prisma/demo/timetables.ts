import type { Work } from "~/data/work.server";
import { placeAll } from "~/usecases/timetables/place";
import { contactsToPlace } from "~/usecases/timetables/start";
import { plusDays, weekdayOf } from "./calendar";
import { itemAt } from "./random";
import type { World } from "./world";

/** A draft of the central school, to be looked at, changed and published; it begins in the week after next. */
export async function addTimetable(work: Work, world: World): Promise<void> {
  const { tx } = work;
  const { random, today, now, map } = world;
  const school = map.schools.find(({ central }) => central);
  if (!school) return;
  const schoolId = school.row.id;
  const contacts = await contactsToPlace(work, schoolId, true);
  if (contacts.length === 0) return;
  const id = random.uuid();
  await tx.contactTimetable.create({
    data: {
      ...{ id, schoolId, startsOn: plusDays(today, 14 - weekdayOf(today)), mayMove: true },
      ...{ createdAt: plusDays(now, -0.1), createdById: itemAt(school.coordinators, 0).id },
    },
  });
  await tx.timetablePlace.createMany({
    data: contacts.map((contact) => ({ ...contact, id: random.uuid(), timetableId: id, schoolId })),
  });
  await placeAll(work, id);
}
