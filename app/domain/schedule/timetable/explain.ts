import { Board, OBSTACLES, type Obstacle } from "./board";
import { QUARTER, QUARTERS_A_DAY, type Timetable, type TimetableInstance } from "./instance";
import { buildModel, NO_ROOM } from "./model";

export type Help =
  | "MORE_HOURS_IN_COMMON"
  | "ROOM_OR_TEACHER_THEN"
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
    const longEnough = contact.windows.some(({ from, until }) => until - from >= contact.minutes);
    const [most] = [...OBSTACLES].sort((a, b) => obstacles[b] - obstacles[a]) as [Obstacle];
    const helps = options > 0 ? HELPS[most] : longEnough ? "ROOM_OR_TEACHER_THEN" : "MORE_HOURS_IN_COMMON";
    return [{ contactId: contact.id, options, obstacles, helps }];
  });
}
