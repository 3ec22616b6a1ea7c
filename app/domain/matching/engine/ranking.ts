/**
 * Numbers people for the engine. Neighbours get neighbouring numbers, along a Z-shaped curve through the grid, so a
 * search stays within a few pages of memory; people of one cell, or without a position, are numbered by id. A number
 * depends on position and id alone, never on the order of the rows: equal data give equal plans.
 */

export interface Ranking {
  /** Number → row of the instance. */
  readonly row: Int32Array;
  /** Row of the instance → number. */
  readonly rank: Int32Array;
}

interface Person {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
}

interface Frame {
  readonly left: number;
  readonly top: number;
  /** Metres to a cell. */
  readonly cell: number;
}

/** Cells to a side: 2^15, so a place on the curve has 30 bits. */
const SIDE = 1 << 15;
/** Rows fit below this, and a place on the curve times this is exact in a double. */
const ROWS = 2 ** 22;

export function rankTogether(children: readonly Person[], volunteers: readonly Person[]): [Ranking, Ranking] {
  const frame = frameOf(children, volunteers);
  return [rankBy(children, frame), rankBy(volunteers, frame)];
}

function frameOf(...lists: readonly (readonly Person[])[]): Frame {
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const list of lists) {
    for (const { x, y } of list) {
      if (x === undefined || y === undefined) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  const width = Math.max(right - left, bottom - top, 0);
  return { left, top, cell: width > 0 ? width / (SIDE - 1) : 1 };
}

function rankBy(people: readonly Person[], frame: Frame): Ranking {
  const keys = new Float64Array(people.length);
  for (let k = 0; k < people.length; k++) keys[k] = placeOf(people[k] as Person, frame) * ROWS + k;
  keys.sort();
  const row = new Int32Array(people.length);
  const rank = new Int32Array(people.length);
  const idOf = (r: number) => (people[r] as Person).id;
  for (let from = 0; from < keys.length; ) {
    const place = Math.floor(keys[from]! / ROWS);
    let to = from;
    while (to < keys.length && Math.floor(keys[to]! / ROWS) === place) to++;
    const rows: number[] = [];
    for (let k = from; k < to; k++) rows.push(keys[k]! % ROWS);
    // Ids compare by UTF-16 code units, never by locale, so every machine sorts alike.
    if (rows.length > 1) rows.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    for (const [k, r] of rows.entries()) {
      row[from + k] = r;
      rank[r] = from + k;
    }
    from = to;
  }
  return { row, rank };
}

function placeOf({ x, y }: Person, { left, top, cell }: Frame): number {
  if (x === undefined || y === undefined) return 0;
  return spread(Math.floor((x - left) / cell)) * 2 + spread(Math.floor((y - top) / cell));
}

/** Puts a zero between the 15 bits of a cell's number. */
function spread(bits: number): number {
  let b = bits & 0x7fff;
  b = (b | (b << 8)) & 0x00ff00ff;
  b = (b | (b << 4)) & 0x0f0f0f0f;
  b = (b | (b << 2)) & 0x33333333;
  return (b | (b << 1)) & 0x55555555;
}
