/**
 * Whom a child could have at all, found without looking at every volunteer: of the child's school, of a role that a
 * slot takes, free at a time when the child is, with a way of contact in common, and near enough where they must meet.
 * A superset of the eligible: `eligibility` has the last word.
 */
import { isInPerson, standing } from "./eligibility";
import type { CalendarDate, ContactMode, MatchingChild, MatchingVolunteer } from "./profile";

const PARTS = 28;
const WORD = 32;
/** Metres to a side of a cell. */
const CELL = 4000;

export interface Candidates {
  /** Rows of volunteers, ascending. */
  of(child: MatchingChild): number[];
}

/** Takes in the volunteers whom nothing bars from every child on that date. */
export function indexCandidates(volunteers: readonly MatchingVolunteer[], asOf: CalendarDate): Candidates {
  const rows = new Map<number, number[]>();
  for (const [row, volunteer] of volunteers.entries()) {
    if (standing(volunteer, asOf).length > 0) continue;
    const ofSchool = rows.get(volunteer.schoolId);
    if (ofSchool) ofSchool.push(row);
    else rows.set(volunteer.schoolId, [row]);
  }
  const schools = new Map<number, School>();
  for (const [schoolId, ofSchool] of rows) schools.set(schoolId, new School(volunteers, ofSchool));
  return { of: (child) => schools.get(child.schoolId)?.candidates(child) ?? [] };
}

/** One bit to a volunteer of the school, in the order of the rows. */
class Bits {
  readonly words: Int32Array;

  constructor(length: number) {
    this.words = new Int32Array(Math.ceil(length / WORD));
  }

  set(bit: number) {
    const word = bit >> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (bit & 31));
  }

  clear() {
    this.words.fill(0);
  }

  add(other: Bits | undefined) {
    if (!other) return;
    for (let k = 0; k < this.words.length; k++) this.words[k] = (this.words[k] ?? 0) | (other.words[k] ?? 0);
  }

  keep(other: Bits) {
    for (let k = 0; k < this.words.length; k++) this.words[k] = (this.words[k] ?? 0) & (other.words[k] ?? 0);
  }

  each(visit: (bit: number) => void) {
    for (let k = 0; k < this.words.length; k++) {
      for (let word = this.words[k] ?? 0; word !== 0; word &= word - 1) {
        visit(k * WORD + 31 - Math.clz32(word & -word));
      }
    }
  }
}

class School {
  private readonly byPart: readonly Bits[];
  private readonly byRole: Readonly<Record<MatchingVolunteer["role"], Bits>>;
  private readonly byMode = new Map<ContactMode, Bits>();
  private readonly byCell = new Map<string, Bits>();
  private readonly furthest: number;
  private readonly chosen: Bits;
  private readonly other: Bits;
  private readonly near: Bits;

  constructor(
    volunteers: readonly MatchingVolunteer[],
    private readonly rows: readonly number[],
  ) {
    const bits = () => new Bits(rows.length);
    this.byPart = Array.from({ length: PARTS }, bits);
    this.byRole = { father: bits(), mother: bits() };
    [this.chosen, this.other, this.near] = [bits(), bits(), bits()];
    let furthest = 0;
    for (const [bit, row] of rows.entries()) {
      const volunteer = volunteers[row];
      if (!volunteer) continue;
      for (const [part, free] of this.byPart.entries())
        if ((volunteer.availability >> part) & 1) free.set(bit);
      this.byRole[volunteer.role].set(bit);
      for (const mode of volunteer.contactModes) entry(this.byMode, mode, bits).set(bit);
      entry(this.byCell, cellOf(volunteer.x, volunteer.y), bits).set(bit);
      furthest = Math.max(furthest, volunteer.travelMetres);
    }
    this.furthest = furthest;
  }

  candidates(child: MatchingChild): number[] {
    const { chosen, other, rows } = this;
    chosen.clear();
    for (const [part, free] of this.byPart.entries()) if ((child.availability >> part) & 1) chosen.add(free);

    other.clear();
    for (const { role } of child.openSlots) {
      if (role !== "mother") other.add(this.byRole.father);
      if (role !== "father") other.add(this.byRole.mother);
    }
    chosen.keep(other);

    other.clear();
    for (const mode of child.contactModes) if (isInPerson(mode)) other.add(this.byMode.get(mode));
    other.keep(this.nearBy(child));
    for (const mode of child.contactModes) if (!isInPerson(mode)) other.add(this.byMode.get(mode));
    chosen.keep(other);

    const found: number[] = [];
    chosen.each((bit) => found.push(rows[bit] ?? -1));
    return found;
  }

  /** Whoever lives in a cell that somebody of the school would travel from. */
  private nearBy({ x, y }: MatchingChild): Bits {
    this.near.clear();
    const reach = Math.floor(this.furthest / CELL) + 1;
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    if ((2 * reach + 1) ** 2 > this.byCell.size) {
      for (const [cell, bits] of this.byCell) {
        const [c = 0, r = 0] = cell.split(" ").map(Number);
        if (Math.abs(c - column) <= reach && Math.abs(r - row) <= reach) this.near.add(bits);
      }
      return this.near;
    }
    for (let c = column - reach; c <= column + reach; c++) {
      for (let r = row - reach; r <= row + reach; r++) this.near.add(this.byCell.get(`${c} ${r}`));
    }
    return this.near;
  }
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
}

function entry<K>(map: Map<K, Bits>, key: K, empty: () => Bits): Bits {
  const known = map.get(key);
  if (known) return known;
  const bits = empty();
  map.set(key, bits);
  return bits;
}
