import { Board } from "./board";
import type { Model, Task } from "./model";
import { costOf, type Rows, seatCostsOf } from "./prices";

const NONE = -1;

/**
 * Places one after another, each where it is worth most after prices: those with the least choice first, or those that
 * take the fewest hours first, whichever comes to more.
 */
export function construct(model: Model, rows: Rows, prices: Float64Array): Board {
  const seatOf = seatCostsOf(model, rows, prices);
  const nets = model.tasks.map((task) => netsOf(model, rows, prices, seatOf(task.quarters), task));
  const choices = nets.map(choice);
  const tasks = model.tasks.map((_, index) => index);
  const hours = ({ every, quarters }: Task) => quarters / every;
  const byChoice = tasks.toSorted((a, b) => (choices[a] ?? 0) - (choices[b] ?? 0) || a - b);
  const byHours = byChoice.toSorted((a, b) => hours(model.tasks[a] as Task) - hours(model.tasks[b] as Task));
  const [one, other] = [inOrder(model, nets, byChoice), inOrder(model, nets, byHours)];
  return other.value > one.value ? other : one;
}

function inOrder(model: Model, nets: readonly Float64Array[], order: readonly number[]): Board {
  const board = new Board(model);
  for (const index of order) {
    const { first } = model.tasks[index] as Task;
    const net = nets[index] as Float64Array;
    let best = NONE;
    for (let k = 0; k < net.length; k++)
      if (
        (best === NONE || (net[k] ?? 0) > (net[best - first] ?? 0)) &&
        board.obstacle(index, first + k) === null
      )
        best = first + k;
    if (best !== NONE) board.put(index, best);
  }
  return board;
}

/** Options that are within a tenth of the best one: how much choice there is. */
function choice(net: Float64Array | undefined): number {
  if (!net || net.length === 0) return 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of net) most = Math.max(most, one);
  let count = 0;
  for (const one of net) if (one > most - 100) count++;
  return count;
}

function netsOf(
  model: Model,
  rows: Rows,
  prices: Float64Array,
  seat: Float64Array,
  task: Task,
): Float64Array {
  const net = new Float64Array(task.last - task.first);
  for (let option = task.first; option < task.last; option++)
    net[option - task.first] = (model.worth[option] ?? 0) - costOf(model, rows, prices, seat, task, option);
  return net;
}

/**
 * Exchanges until none helps or the steps are used up: one moves to a better time that is free, or takes the time of
 * another who finds one elsewhere, as long as the two together gain.
 */
export function improve(board: Board, steps: number): void {
  const left = { steps };
  for (let again = true; again && left.steps > 0; ) {
    again = false;
    for (let task = 0; task < board.model.tasks.length && left.steps > 0; task++)
      if (betterFor(board, task, left)) again = true;
  }
}

function betterFor(board: Board, index: number, left: { steps: number }): boolean {
  const { model } = board;
  const { first, last } = model.tasks[index] as Task;
  const own = board.take(index);
  const before = own === NONE ? 0 : (model.worth[own] ?? 0);
  for (let option = first; option < last && left.steps > 0; option++) {
    const gain = (model.worth[option] ?? 0) - before;
    // Options are in the order of their worth.
    if (gain <= 0) break;
    left.steps--;
    if (board.obstacle(index, option) === null || makeRoom(board, index, option, gain, left)) {
      board.put(index, option);
      return true;
    }
  }
  if (own !== NONE) board.put(index, own);
  return false;
}

/** Moves one other away so that the option is free, if that costs less than is gained. */
function makeRoom(
  board: Board,
  index: number,
  option: number,
  gain: number,
  left: { steps: number },
): boolean {
  for (const other of board.neighbours(index, option)) {
    if (left.steps <= 0) return false;
    const had = board.take(other);
    if (board.obstacle(index, option) === null) {
      board.put(index, option);
      const moved = freeOption(board, other, (board.model.worth[had] ?? 0) - gain, left);
      board.take(index);
      if (moved !== NONE) {
        board.put(other, moved);
        return true;
      }
    }
    board.put(other, had);
  }
  return false;
}

/** The best free option that is worth more than so much. */
function freeOption(board: Board, index: number, above: number, left: { steps: number }): number {
  const { first, last } = board.model.tasks[index] as Task;
  for (let option = first; option < last && (board.model.worth[option] ?? 0) > above; option++) {
    left.steps--;
    if (board.obstacle(index, option) === null) return option;
  }
  return NONE;
}
