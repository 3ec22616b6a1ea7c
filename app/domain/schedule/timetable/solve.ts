import type { Board } from "./board";
import { construct, improve } from "./exchange";
import {
  CELLS,
  type Placed,
  QUARTER,
  QUARTERS_A_DAY,
  type Timetable,
  type TimetableInstance,
  WEEKS,
} from "./instance";
import { buildModel, type Model, type Task, worthOf } from "./model";
import { descend, type Rows, rowsOf } from "./prices";

export interface Effort {
  /** Times that prices are improved and a timetable is made from them. */
  rounds: number;
  /** Steps of the prices in each. */
  descents: number;
  /** Exchanges that are looked at in each: counted, not timed, so that the same rows give the same timetable. */
  exchanges: number;
}

export const EFFORT: Effort = { rounds: 6, descents: 60, exchanges: 60_000 };

/** The best timetable found, and prices that prove how much better any could be. */
export function solveTimetable(
  instance: TimetableInstance,
  effort: Effort = EFFORT,
  onProgress?: (percent: number) => void,
): Timetable {
  const model = buildModel(instance);
  const rows = rowsOf(model);
  let prices: Float64Array = new Float64Array(rows.count);
  let best = made(model, rows, prices, effort);
  let bound = descend(model, rows, 1, best.value);
  for (let round = 0; round < effort.rounds && Math.floor(bound.value) > best.value; round++) {
    const next = descend(model, rows, effort.descents, best.value, prices);
    if (next.value < bound.value) bound = next;
    prices = bound.prices;
    const other = made(model, rows, prices, effort);
    if (other.value > best.value) best = other;
    onProgress?.(Math.round((100 * (round + 1)) / effort.rounds));
  }
  return timetableOf(model, rows, best, bound);
}

function made(model: Model, rows: Rows, prices: Float64Array, { exchanges }: Effort): Board {
  const board = construct(model, rows, prices);
  improve(board, exchanges);
  return board;
}

function timetableOf(
  model: Model,
  rows: Rows,
  board: Board,
  bound: { prices: Float64Array; value: number },
): Timetable {
  const pinnedWorth = model.pinned.reduce(
    (sum, contact) =>
      sum + (contact.pinned ? worthOf(contact, contact.pinned.weekday, contact.pinned.from) : 0),
    0,
  );
  const pins = model.pinned.flatMap(({ id, pinned }): Placed[] =>
    pinned ? [{ ...pinned, contactId: id }] : [],
  );
  const placed = model.tasks.flatMap((task, index) => placeOf(model, task, board.choice[index] ?? -1));
  return {
    placed: [...pins, ...placed].sort((a, b) => (a.contactId < b.contactId ? -1 : 1)),
    unplaced: model.tasks.flatMap(({ contact }, index) => (board.choice[index] === -1 ? [contact.id] : [])),
    value: board.value + pinnedWorth,
    // Worths are whole, so a fraction above a whole number proves the whole number.
    bound: Math.floor(bound.value) + pinnedWorth,
    prices: pricesOf(model, rows, bound.prices),
  };
}

function placeOf(model: Model, { contact }: Task, option: number): Placed[] {
  if (option === -1) return [];
  const cell = model.cell[option] ?? 0;
  const day = Math.floor(cell / QUARTERS_A_DAY);
  const from = (cell % QUARTERS_A_DAY) * QUARTER;
  const roomId = model.roomIds[model.room[option] ?? -1] ?? null;
  return [{ contactId: contact.id, phase: Math.floor(day / 7), weekday: day % 7, from, roomId }];
}

function pricesOf(model: Model, rows: Rows, prices: Float64Array): Timetable["prices"] {
  const parties = [...model.roomIds.map((id) => `room:${id}`), "teachers", ...model.people];
  const told: Timetable["prices"] = {};
  const tell = (party: string, first: number, count: number) => {
    const some: [number, number][] = [];
    for (let at = 0; at < count; at++)
      if ((prices[first + at] ?? 0) > 0) some.push([at, prices[first + at] ?? 0]);
    if (some.length > 0) told[party] = some;
  };
  parties.forEach((party, row) => {
    tell(party, row * CELLS, CELLS);
  });
  model.children.forEach((child, row) => {
    tell(`day:${child}`, rows.days + row * WEEKS * 7, WEEKS * 7);
  });
  return told;
}
