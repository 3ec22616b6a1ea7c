import { Board } from "./board";
import {
  PLACED,
  type Place,
  QUARTER,
  QUARTERS_A_DAY,
  type RegularContact,
  type Timetable,
  type TimetableInstance,
} from "./instance";
import { buildModel, NO_ROOM } from "./model";

export interface Choice extends Place {
  /** How well the time is liked, 0 to 100. */
  liked: number;
}

/** How a choice is written in a form. */
export const choiceKey = ({ weekday, from, roomId }: Pick<Choice, "weekday" | "from" | "roomId">) =>
  `${weekday} ${from} ${roomId}`;

/**
 * Where one contact could be while all others stay where they are: for each weekday, time and room the first week that is
 * free, in the order of the week. None for a contact that the instance does not know.
 */
export function choicesFor(
  instance: TimetableInstance,
  placed: Timetable["placed"],
  contactId: string,
): Choice[] {
  const places = new Map(placed.map(({ contactId: id, ...place }) => [id, place]));
  const contacts = instance.contacts
    .filter(({ id }) => id === contactId || places.has(id))
    .map((contact) =>
      contact.id === contactId ? { ...contact, pinned: null } : onGrid(contact, places.get(contact.id)),
    );
  const model = buildModel({ ...instance, contacts });
  const board = new Board(model);
  const index = model.tasks.findIndex(({ contact }) => contact.id === contactId);
  const task = model.tasks[index];
  if (!task) return [];
  const found = new Map<string, Choice>();
  for (let option = task.first; option < task.last; option++) {
    if (board.obstacle(index, option)) continue;
    const choice = choiceOf(model, option);
    const key = [choice.weekday, choice.from, choice.roomId].join();
    const known = found.get(key);
    if (!known || choice.phase < known.phase) found.set(key, choice);
  }
  return [...found.values()].sort((a, b) => a.weekday - b.weekday || a.from - b.from || a.phase - b.phase);
}

/** Where a contact is, in full quarters of an hour: one that kept a time like 16:10 takes the quarters that it touches. */
function onGrid(contact: RegularContact, place: Place | undefined): RegularContact {
  if (!place) return contact;
  const from = Math.floor(place.from / QUARTER) * QUARTER;
  const until = Math.ceil((place.from + contact.minutes) / QUARTER) * QUARTER;
  return { ...contact, minutes: until - from, pinned: { ...place, from } };
}

function choiceOf(model: ReturnType<typeof buildModel>, option: number): Choice {
  const cell = model.cell[option] ?? 0;
  const day = Math.floor(cell / QUARTERS_A_DAY);
  const room = model.room[option] ?? NO_ROOM;
  return {
    phase: Math.floor(day / 7),
    weekday: day % 7,
    from: (cell % QUARTERS_A_DAY) * QUARTER,
    roomId: room === NO_ROOM ? null : (model.roomIds[room] ?? null),
    liked: (model.worth[option] ?? 0) - PLACED,
  };
}
