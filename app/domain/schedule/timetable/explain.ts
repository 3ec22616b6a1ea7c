import { Board, OBSTACLES, type Obstacle } from "./board";
import {
  QUARTER,
  QUARTERS_A_DAY,
  type RegularContact,
  type Timetable,
  type TimetableInstance,
} from "./instance";
import { buildModel, NO_ROOM } from "./model";

export type Help =
  | "MORE_HOURS_IN_COMMON"
  | "ROOM_OR_TEACHER_THEN"
  | "AGREED_TIMES"
  | "MORE_SEATS"
  | "MORE_TEACHERS"
  | "OTHER_HOURS"
  | "ANOTHER_DAY";

/** Why one contact has no place. */
export interface Explanation {
  contactId: string;
  /** Times and rooms that were possible before anything else was placed. */
  options: number;
  /** How many of them each obstacle takes away; the first that is met counts. */
  obstacles: Record<Obstacle, number>;
  helps: Help;
}

const HELPS: Record<Obstacle, Help> = {
  SEAT: "MORE_SEATS",
  TEACHER: "MORE_TEACHERS",
  PERSON: "OTHER_HOURS",
  DAILY_CAP: "ANOTHER_DAY",
};

export function explainUnplaced(instance: TimetableInstance, { placed, unplaced }: Timetable): Explanation[] {
  const model = buildModel(instance);
  const empty = emptySchool(instance, unplaced);
  const board = new Board(model);
  const places = new Map(placed.map((place) => [place.contactId, place]));
  model.tasks.forEach(({ contact, first, last }, task) => {
    const place = places.get(contact.id);
    if (!place) return;
    const cell = (place.phase * 7 + place.weekday) * QUARTERS_A_DAY + place.from / QUARTER;
    const room = place.roomId === null ? NO_ROOM : model.roomIds.indexOf(place.roomId);
    for (let option = first; option < last; option++)
      if (model.cell[option] === cell && model.room[option] === room) board.put(task, option);
  });
  return model.tasks.flatMap(({ contact, first, last }, task) => {
    if (!unplaced.includes(contact.id)) return [];
    const obstacles: Record<Obstacle, number> = { SEAT: 0, TEACHER: 0, PERSON: 0, DAILY_CAP: 0 };
    for (let option = first; option < last; option++) {
      const met = board.obstacle(task, option);
      if (met) obstacles[met]++;
    }
    const options = last - first;
    const [most] = [...OBSTACLES].sort((a, b) => obstacles[b] - obstacles[a]) as [Obstacle];
    const helps = options > 0 ? HELPS[most] : withoutOptions(contact, empty);
    return [{ contactId: contact.id, options, obstacles, helps }];
  });
}

/** Those who have no place, in a school in which nothing stands yet: the options that they would have there. */
function emptySchool(instance: TimetableInstance, unplaced: readonly string[]): ReadonlyMap<string, number> {
  const contacts = instance.contacts.filter(({ id }) => unplaced.includes(id));
  const { tasks } = buildModel({ ...instance, contacts, taken: [] });
  return new Map(tasks.map(({ contact, first, last }) => [contact.id, last - first]));
}

function withoutOptions({ id, windows, minutes }: RegularContact, empty: ReadonlyMap<string, number>): Help {
  if (!windows.some(({ from, until }) => until - from >= minutes)) return "MORE_HOURS_IN_COMMON";
  return (empty.get(id) ?? 0) > 0 ? "AGREED_TIMES" : "ROOM_OR_TEACHER_THEN";
}
