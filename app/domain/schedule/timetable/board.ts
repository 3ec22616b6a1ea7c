import { CELLS, QUARTERS_A_DAY, WEEKS } from "./instance";
import { type Model, NO_ROOM, type Task, WEEK_CELLS } from "./model";

const NONE = -1;

/** What is in the way of an option. */
export const OBSTACLES = ["SEAT", "TEACHER", "PERSON", "DAILY_CAP"] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** A timetable while it is made: who has which option, and what that leaves. */
export class Board {
  readonly choice: Int32Array;
  readonly load: Int32Array;
  private readonly inUse = new Int32Array(CELLS);
  private readonly busy: Uint8Array;
  private readonly dayLeft: Int32Array;
  private readonly holders: number[][] = Array.from({ length: CELLS }, () => []);

  constructor(readonly model: Model) {
    this.choice = new Int32Array(model.tasks.length).fill(NONE);
    this.load = model.load.slice();
    this.busy = new Uint8Array(model.people.length * CELLS);
    this.dayLeft = model.dayLeft.slice();
    for (let row = 0; row < this.load.length; row++)
      if ((this.load[row] ?? 0) > 0) this.bump(this.inUse, row % CELLS, 1);
  }

  get value(): number {
    return this.choice.reduce(
      (sum, option) => sum + (option === NONE ? 0 : (this.model.worth[option] ?? 0)),
      0,
    );
  }

  worth(task: number): number {
    const option = this.choice[task] ?? NONE;
    return option === NONE ? 0 : (this.model.worth[option] ?? 0);
  }

  obstacle(task: number, option: number): Obstacle | null {
    const { model } = this;
    const { every, quarters, people, days } = this.task(task);
    const room = model.room[option] ?? NO_ROOM;
    for (let at = model.cell[option] ?? 0; at < CELLS; at += every * WEEK_CELLS) {
      for (let k = at; k < at + quarters; k++) {
        for (const person of people) if (this.busy[person * CELLS + k]) return "PERSON";
        if (room === NO_ROOM) continue;
        const load = this.load[room * CELLS + k] ?? 0;
        if (load >= (model.seats[room] ?? 0)) return "SEAT";
        const used = (this.inUse[k] ?? 0) + (load === 0 ? 1 : 0);
        if (used > (model.teachers[k] ?? 0)) return "TEACHER";
      }
      if (days >= 0 && this.dayLeft[days * WEEKS * 7 + Math.floor(at / QUARTERS_A_DAY)] === 0)
        return "DAILY_CAP";
    }
    return null;
  }

  put(task: number, option: number): void {
    this.choice[task] = option;
    this.change(task, option, 1);
  }

  take(task: number): number {
    const option = this.choice[task] ?? NONE;
    if (option === NONE) return NONE;
    this.choice[task] = NONE;
    this.change(task, option, -1);
    return option;
  }

  /** The others that meet an option in one of its cells: in its room, as one of its people, or alone in another room. */
  neighbours(task: number, option: number): number[] {
    const { every, quarters, contact } = this.task(task);
    const found = new Set<number>();
    for (let at = this.model.cell[option] ?? 0; at < CELLS; at += every * WEEK_CELLS) {
      for (let k = at; k < at + quarters; k++) for (const other of this.holders[k] ?? []) found.add(other);
      if (contact.roomIds.length > 0) for (const other of this.sameDay(task, at)) found.add(other);
    }
    found.delete(task);
    return [...found].sort((a, b) => a - b);
  }

  private sameDay(task: number, at: number): number[] {
    const day = Math.floor(at / QUARTERS_A_DAY);
    const { days } = this.task(task);
    if (days < 0 || (this.dayLeft[days * WEEKS * 7 + day] ?? 0) > 0) return [];
    const found: number[] = [];
    for (let k = day * QUARTERS_A_DAY; k < (day + 1) * QUARTERS_A_DAY; k++)
      for (const other of this.holders[k] ?? []) if (this.task(other).days === days) found.push(other);
    return found;
  }

  private change(index: number, option: number, by: 1 | -1): void {
    const { every, quarters, people, days } = this.task(index);
    const room = this.model.room[option] ?? NO_ROOM;
    for (let at = this.model.cell[option] ?? 0; at < CELLS; at += every * WEEK_CELLS) {
      for (let k = at; k < at + quarters; k++) {
        for (const person of people) this.busy[person * CELLS + k] = by === 1 ? 1 : 0;
        this.hold(k, index, by);
        if (room === NO_ROOM) continue;
        const row = room * CELLS + k;
        if (by === 1 && this.load[row] === 0) this.bump(this.inUse, k, 1);
        this.bump(this.load, row, by);
        if (by === -1 && this.load[row] === 0) this.bump(this.inUse, k, -1);
      }
      if (days >= 0) this.bump(this.dayLeft, days * WEEKS * 7 + Math.floor(at / QUARTERS_A_DAY), -by);
    }
  }

  private hold(cell: number, index: number, by: 1 | -1): void {
    const there = this.holders[cell] ?? [];
    this.holders[cell] = there;
    if (by === 1) {
      there.push(index);
      return;
    }
    there[there.indexOf(index)] = there.at(-1) ?? index;
    there.pop();
  }

  private bump(list: Int32Array, row: number, by: number): void {
    list[row] = (list[row] ?? 0) + by;
  }

  private task(index: number): Task {
    return this.model.tasks[index] as Task;
  }
}
