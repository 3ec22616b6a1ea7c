/** What one school would gain from further volunteers of either role, and how much of that anyone may be told. */
import type { Objective, Role, Tier } from "./instance";
import { addUp, compareObjectives } from "./objective";
import { prepareRound, type RoundInput } from "./prepare";
import { type Recruit, recruitingNeed, typicalRecruit } from "./recruit";

export const ROLES = ["father", "mother"] as const satisfies readonly Role[];

/** How many further volunteers of a role are asked about, in a school and in a town. */
export const MOST = 10;

/** The numbers of further volunteers for which a list shows what they bring together. */
export const STEPS = [1, 2, 3, 5, MOST] as const;

/** The same where only so many would fill a place: the last one always is shown. */
export function stepsShown(count: number): number[] {
  return [...new Set([...STEPS.filter((step) => step < count), count])];
}

/** A recruit wherever they live: each school's one is taken to live at the school. */
export type Habits = Omit<Recruit, "x" | "y">;

/** Where nobody has been approved yet, somebody with time who calls. */
const ANYBODY: Habits = {
  availability: 2 ** 28 - 1,
  contactModes: ["CALL", "VIDEO", "MEETING"],
  dialects: [],
  interests: [],
  travelMetres: 20_000,
};

export type Known = Parameters<typeof typicalRecruit>[0][number] & { readonly role: Role };

/** Whom to expect, by role: like most who were approved in that role, else like most of all who were. */
export function typicalHabits(known: readonly Known[]): Record<Role, Habits> {
  const of = (role: Role): Habits => {
    const own = known.filter((one) => one.role === role);
    const like = own.length > 0 ? own : known;
    if (like.length === 0) return ANYBODY;
    const { x: _x, y: _y, ...habits } = typicalRecruit(like, { x: 0, y: 0 });
    return habits;
  };
  return { father: of("father"), mother: of("mother") };
}

export type Gains = Readonly<Record<Role, readonly Objective[]>>;

export interface SchoolPlace {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** Null where the data make no round. `input` is that school's alone. */
export function needsOfSchool(
  input: RoundInput,
  { id, x, y }: SchoolPlace,
  habits: Readonly<Record<Role, Habits>>,
): Gains | null {
  const round = prepareRound(input);
  if (!round.ok) return null;
  const gains = (role: Role) => recruitingNeed(round.value, id, role, { ...habits[role], x, y }, MOST).gains;
  return { father: gains("father"), mother: gains("mother") };
}

/** The further volunteers who would each fill a place that is empty otherwise; those after them only fit better. */
export function filling<G extends Pick<Objective, "slots">>(gains: readonly G[]): G[] {
  return gains.filter(({ slots }) => slots > 0);
}

/** What one further volunteer brings, at its best: a child without a mentor, by tier, or one more for another child. */
export function broughtBy({ A, B, C }: Objective): Tier | "PLACE" {
  if (A > 0) return "A";
  if (B > 0) return "B";
  return C > 0 ? "C" : "PLACE";
}

export interface RoleGain {
  readonly role: Role;
  readonly count: number;
  readonly sum: Objective;
}

/** The role whose further volunteers bring a school more, as many as fill a place each; null where none does. */
export function bestRole(gains: Gains): RoleGain | null {
  const [best] = ROLES.map((role): RoleGain => {
    const useful = filling(gains[role]);
    return { role, count: useful.length, sum: addUp(useful) };
  }).sort((a, b) => compareObjectives(b.sum, a.sum));
  return best && best.count > 0 ? best : null;
}
