import { CELLS, QUARTERS_A_DAY, WEEKS } from "./instance";
import { type Model, NO_ROOM, type Task, TEACHER, WEEK_CELLS } from "./model";

const DAYS = WEEKS * 7;
/** Prices are multiples of its inverse, so that the bound is a sum without rounding. */
const GRAIN = 4096;

/** Rows in one list: rooms by cells, teachers by cells, people by cells, children by days. */
export interface Rows {
  teachers: number;
  people: number;
  days: number;
  count: number;
  /** Those that more than their capacity could ask for. */
  live: Int32Array;
  /** How many units there are; a row that cannot bind has as many as could ever be asked for. */
  capacity: Float64Array;
}

export function rowsOf(model: Model): Rows {
  const rooms = model.roomIds.length;
  const teachers = rooms * CELLS;
  const people = teachers + CELLS;
  const days = people + model.people.length * CELLS;
  const count = days + model.children.length * DAYS;
  const capacity = new Float64Array(count).fill(1);
  for (let k = 0; k < CELLS; k++) {
    let left = TEACHER * (model.teachers[k] ?? 0);
    for (let room = 0; room < rooms; room++) {
      const [seats, load] = [model.seats[room] ?? 1, model.load[room * CELLS + k] ?? 0];
      capacity[room * CELLS + k] = Math.max(0, seats - load);
      left -= Math.min(load, seats) * partOf(seats);
    }
    capacity[teachers + k] = Math.max(0, left);
  }
  capacity.set(model.dayLeft, days);
  const rows = { teachers, people, days, count, capacity };
  return { ...rows, live: liveRows(model, rows) };
}

/** A row that all together cannot overfill needs no price. */
function liveRows(model: Model, rows: Omit<Rows, "live">): Int32Array {
  const most = new Float64Array(rows.count);
  const own = new Float64Array(rows.count);
  for (const task of model.tasks) {
    const touched: number[] = [];
    for (let option = task.first; option < task.last; option++)
      use(model, rows, task, option, (row, units) => {
        if (own[row] === 0) touched.push(row);
        own[row] = Math.max(own[row] ?? 0, units);
      });
    for (const row of touched) {
      most[row] = (most[row] ?? 0) + (own[row] ?? 0);
      own[row] = 0;
    }
  }
  const live: number[] = [];
  for (let row = 0; row < rows.count; row++) if ((most[row] ?? 0) > (rows.capacity[row] ?? 0)) live.push(row);
  return Int32Array.from(live);
}

/** What one seat of a room asks of a teacher: all seats together never more than one. */
export function partOf(seats: number): number {
  return Math.floor(TEACHER / seats);
}

export interface Bound {
  prices: Float64Array;
  value: number;
}

/**
 * Prices of seats, teachers, people and days at which everybody's best choice is worth as little as possible: a
 * subgradient descent of the Lagrangian dual. Each round's prices prove a bound; the lowest is kept. `target` is the worth of
 * a timetable that exists.
 */
export function descend(
  model: Model,
  rows: Rows,
  rounds: number,
  target: number,
  start?: Float64Array,
): Bound {
  const prices = start ? start.slice() : new Float64Array(rows.count);
  const usage = new Float64Array(rows.count);
  let best: Bound = { prices: prices.slice(), value: Number.POSITIVE_INFINITY };
  let theta = 1;
  let stale = 0;
  for (let round = 0; round < rounds; round++) {
    const value = evaluate(model, rows, prices, usage);
    if (value < best.value - 1e-9) {
      best = { prices: prices.slice(), value };
      stale = 0;
    } else if (++stale === 8) {
      theta /= 2;
      stale = 0;
      prices.set(best.prices);
      continue;
    }
    if (Math.floor(best.value) <= target) break;
    let norm = 0;
    for (const row of rows.live) {
      const slope = (usage[row] ?? 0) - (rows.capacity[row] ?? 0);
      if (slope > 0 || (prices[row] ?? 0) > 0) norm += slope * slope;
    }
    if (norm === 0) break;
    const step = (theta * Math.max(1, value - target)) / norm;
    for (const row of rows.live) {
      const slope = (usage[row] ?? 0) - (rows.capacity[row] ?? 0);
      const price = prices[row] ?? 0;
      if (slope > 0 || price > 0)
        prices[row] = Math.max(0, Math.round((price + step * slope) * GRAIN) / GRAIN);
    }
  }
  return best;
}

/** The bound that these prices prove, and into `usage` what everybody would choose. */
function evaluate(model: Model, rows: Rows, prices: Float64Array, usage: Float64Array): number {
  for (const row of rows.live) usage[row] = 0;
  let value = 0;
  for (const row of rows.live) value += (prices[row] ?? 0) * (rows.capacity[row] ?? 0);
  const seatOf = seatCostsOf(model, rows, prices);
  for (const task of model.tasks) {
    const seat = seatOf(task.quarters);
    let [choice, most] = [-1, 0];
    for (let option = task.first; option < task.last; option++) {
      // Options are in the order of their worth, and prices only take away.
      if ((model.worth[option] ?? 0) <= most) break;
      const net = (model.worth[option] ?? 0) - costOf(model, rows, prices, seat, task, option);
      if (net > most) [choice, most] = [option, net];
    }
    value += most;
    if (choice >= 0)
      use(model, rows, task, choice, (row, units) => {
        usage[row] = (usage[row] ?? 0) + units;
      });
  }
  return value;
}

/** Seat costs for each length, worked out once. */
export function seatCostsOf(
  model: Model,
  rows: Rows,
  prices: Float64Array,
): (quarters: number) => Float64Array {
  const costs = new Map<number, Float64Array>();
  return (quarters) => {
    const known = costs.get(quarters) ?? seatCosts(model, rows, prices, quarters);
    costs.set(quarters, known);
    return known;
  };
}

/** For each room and cell what a seat costs from then on for so many quarters, with its part of a teacher. */
function seatCosts(model: Model, rows: Rows, prices: Float64Array, quarters: number): Float64Array {
  const costs = new Float64Array(rows.teachers);
  for (let room = 0; room < model.roomIds.length; room++) {
    const part = partOf(model.seats[room] ?? 1);
    for (let cell = 0; cell + quarters <= CELLS; cell++)
      for (let k = cell; k < cell + quarters; k++)
        costs[room * CELLS + cell] =
          (costs[room * CELLS + cell] ?? 0) +
          (prices[room * CELLS + k] ?? 0) +
          part * (prices[rows.teachers + k] ?? 0);
  }
  return costs;
}

export function costOf(
  model: Model,
  rows: Rows,
  prices: Float64Array,
  seat: Float64Array,
  task: Task,
  option: number,
): number {
  const room = model.room[option] ?? NO_ROOM;
  let cost = 0;
  for (let at = model.cell[option] ?? 0; at < CELLS; at += task.every * WEEK_CELLS) {
    if (room !== NO_ROOM) cost += seat[room * CELLS + at] ?? 0;
    for (const person of task.people)
      for (let k = at; k < at + task.quarters; k++) cost += prices[rows.people + person * CELLS + k] ?? 0;
    if (task.days >= 0) cost += prices[rows.days + task.days * DAYS + Math.floor(at / QUARTERS_A_DAY)] ?? 0;
  }
  return cost;
}

function use(
  model: Model,
  rows: Omit<Rows, "live">,
  task: Task,
  option: number,
  add: (row: number, units: number) => void,
): void {
  const room = model.room[option] ?? NO_ROOM;
  for (let at = model.cell[option] ?? 0; at < CELLS; at += task.every * WEEK_CELLS) {
    for (let k = at; k < at + task.quarters; k++) {
      if (room !== NO_ROOM) {
        add(room * CELLS + k, 1);
        add(rows.teachers + k, partOf(model.seats[room] ?? 1));
      }
      for (const person of task.people) add(rows.people + person * CELLS + k, 1);
    }
    if (task.days >= 0) add(rows.days + task.days * DAYS + Math.floor(at / QUARTERS_A_DAY), 1);
  }
}
