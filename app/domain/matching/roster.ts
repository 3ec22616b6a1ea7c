import type { Flow } from "./engine/flow";
import { askOf, scoreOf, volunteerOf } from "./engine/layout";
import type { Ranking } from "./engine/ranking";
import type { Instance, InstanceChild, InstanceReason, InstanceVolunteer, Pair, Role } from "./instance";

/** Who takes part in a session, by the engine's numbers: people keep theirs, those who left leave a gap. */
export class Roster {
  readonly children: (InstanceChild | undefined)[];
  readonly volunteers: (InstanceVolunteer | undefined)[];
  readonly childNumber = new Map<string, number>();
  readonly volunteerNumber = new Map<string, number>();
  /** Score by pair key. */
  readonly pinned = new Map<number, number>();
  private readonly forbidden = new Set<number>();
  private readonly mentors = new Map<number, number[]>();
  /** Over everybody, whether pinned or not. */
  slots = 0;
  capacity = 0;

  constructor(instance: Instance, children: Ranking, volunteers: Ranking) {
    this.children = Array.from(children.row, (row) => instance.children[row]);
    this.volunteers = Array.from(volunteers.row, (row) => instance.volunteers[row]);
    for (const [k, child] of this.children.entries()) if (child) this.noteChild(k, child);
    for (const [k, volunteer] of this.volunteers.entries()) if (volunteer) this.noteVolunteer(k, volunteer);
    const keyOf = ([child, volunteer]: Pair) =>
      pairKey(children.rank[child] as number, volunteers.rank[volunteer] as number);
    for (const pair of instance.forbidden) this.forbidden.add(keyOf(pair));
    for (const [child, volunteer] of instance.pinned) {
      this.pin(children.rank[child] as number, volunteers.rank[volunteer] as number, 0);
    }
    if (this.pinned.size === 0) return;
    const { child, volunteer, score } = instance.edges;
    for (let k = 0; k < child.length; k++) {
      const key = keyOf([child[k] as number, volunteer[k] as number]);
      if (this.pinned.has(key)) this.pinned.set(key, score[k] as number);
    }
  }

  pinnedRoles(child: number): Role[] {
    return this.mentorsPinnedTo(child).map((volunteer) => this.volunteers[volunteer]?.role ?? "father");
  }

  mentorsPinnedTo(child: number): readonly number[] {
    return this.mentors.get(child) ?? NOBODY;
  }

  childrenPinnedTo(volunteer: number): number[] {
    return [...this.mentors].flatMap(([child, mentors]) => (mentors.includes(volunteer) ? [child] : []));
  }

  isPinned(child: number, volunteer: number): boolean {
    return this.pinned.has(pairKey(child, volunteer));
  }

  whyNotPin(child: number, volunteer: number): InstanceReason | undefined {
    const wish = this.children[child];
    const mentor = this.volunteers[volunteer];
    if (!wish || !mentor) return "INDEX_OUT_OF_RANGE";
    if (this.isPinned(child, volunteer)) return "PIN_REPEATED";
    if (this.forbidden.has(pairKey(child, volunteer))) return "PIN_FORBIDDEN";
    const roles = [...this.pinnedRoles(child), mentor.role];
    if (roles.length > wish.slots.length) return "PIN_SLOTS_FULL";
    const fitting = wish.slots.filter((slot) => slot === "any" || slot === mentor.role);
    if (roles.filter((role) => role === mentor.role).length > fitting.length) return "PIN_ROLE_UNFIT";
    return this.childrenPinnedTo(volunteer).length < mentor.capacity ? undefined : "PIN_CAPACITY_FULL";
  }

  pin(child: number, volunteer: number, score: number) {
    this.pinned.set(pairKey(child, volunteer), score);
    this.mentors.set(child, [...this.mentorsPinnedTo(child), volunteer]);
  }

  unpin(child: number, volunteer: number) {
    this.pinned.delete(pairKey(child, volunteer));
    this.mentors.set(
      child,
      this.mentorsPinnedTo(child).filter((mentor) => mentor !== volunteer),
    );
  }

  forbid(child: number, volunteer: number) {
    this.forbidden.add(pairKey(child, volunteer));
  }

  /** Returns whether the pair was forbidden. */
  allow(child: number, volunteer: number): boolean {
    return this.forbidden.delete(pairKey(child, volunteer));
  }

  addChild(child: InstanceChild): number {
    this.noteChild(this.children.length, child);
    return this.children.push(child) - 1;
  }

  addVolunteer(volunteer: InstanceVolunteer): number {
    this.noteVolunteer(this.volunteers.length, volunteer);
    return this.volunteers.push(volunteer) - 1;
  }

  /** Needs one whose pins are released. */
  removeChild(child: number) {
    const { id = "", slots = [] } = this.children[child] ?? {};
    this.children[child] = undefined;
    this.childNumber.delete(id);
    this.slots -= slots.length;
    for (const key of this.forbidden) if (pairOf(key)[0] === child) this.forbidden.delete(key);
  }

  /** Needs one whose pins are released. */
  removeVolunteer(volunteer: number) {
    const { id = "", capacity = 0 } = this.volunteers[volunteer] ?? {};
    this.volunteers[volunteer] = undefined;
    this.volunteerNumber.delete(id);
    this.capacity -= capacity;
    for (const key of this.forbidden) if (pairOf(key)[1] === volunteer) this.forbidden.delete(key);
  }

  setCapacity(volunteer: number, capacity: number) {
    const before = this.volunteers[volunteer];
    if (!before) return;
    this.capacity += capacity - before.capacity;
    this.volunteers[volunteer] = { ...before, capacity };
  }

  /** Writes what a child asks for beside its pinned mentors. */
  readAsk(child: number, { slots, firstLevel, room }: Flow) {
    const wish = this.children[child];
    if (!wish) return;
    const ask = askOf(wish, this.pinnedRoles(child));
    slots[child] = ask.slots;
    firstLevel[child] = ask.level;
    room.set(ask.room, 2 * child);
  }

  rankings(): [Ranking, Ranking] {
    return [rankingOf(this.children), rankingOf(this.volunteers)];
  }

  toInstance({ edgeStart, edges }: Flow): Instance {
    const [children, volunteers] = this.rankings();
    const columns = { child: [] as number[], volunteer: [] as number[], score: [] as number[] };
    for (let gate = 0; gate < edgeStart.length - 1; gate++) {
      const child = children.row[gate >> 1] as number;
      if (child === -1) continue;
      for (let edge = edgeStart[gate] as number; edge < (edgeStart[gate + 1] as number); edge++) {
        const packed = edges[edge] as number;
        const volunteer = volunteers.row[volunteerOf(packed)] as number;
        if (volunteer === -1) continue;
        columns.child.push(child);
        columns.volunteer.push(volunteer);
        columns.score.push(scoreOf(packed));
      }
    }
    const rowsOf = (key: number): Pair => {
      const [child, volunteer] = pairOf(key);
      return [children.row[child] as number, volunteers.row[volunteer] as number];
    };
    return {
      children: this.children.filter((child) => child !== undefined),
      volunteers: this.volunteers.filter((volunteer) => volunteer !== undefined),
      edges: columns,
      pinned: [...this.pinned.keys()].map(rowsOf),
      forbidden: [...this.forbidden].map(rowsOf),
    };
  }

  private noteChild(number: number, child: InstanceChild) {
    this.childNumber.set(child.id, number);
    this.slots += child.slots.length;
  }

  private noteVolunteer(number: number, volunteer: InstanceVolunteer) {
    this.volunteerNumber.set(volunteer.id, number);
    this.capacity += volunteer.capacity;
  }
}

const SHIFT = 2 ** 22;
const NOBODY: readonly number[] = [];

function pairKey(child: number, volunteer: number): number {
  return child * SHIFT + volunteer;
}

function pairOf(key: number): Pair {
  return [Math.floor(key / SHIFT), key % SHIFT];
}

/** Here `row` tells the place among those who are left, −1 of those who are not. */
function rankingOf(people: readonly (object | undefined)[]): Ranking {
  const row = new Int32Array(people.length).fill(-1);
  const rank: number[] = [];
  for (const [number, person] of people.entries()) if (person) row[number] = rank.push(number) - 1;
  return { row, rank: Int32Array.from(rank) };
}
