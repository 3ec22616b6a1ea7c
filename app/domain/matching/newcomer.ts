/** Checks who joins a session, with the pairs that their coming makes possible. */
import { type Passed, passed } from "../shared/verdict";
import type { EditReason, ScoredMate } from "./edit";
import type { NewEdge } from "./engine/grow";
import { gateFor } from "./engine/layout";
import {
  checkInstance,
  type Instance,
  type InstanceChild,
  type InstanceVolunteer,
  type Refusal,
} from "./instance";
import type { Roster } from "./roster";

type EdgesVerdict = Passed<readonly NewEdge[]> | Refusal<EditReason>;

/** The edges of a child who will get the next number. */
export function edgesOfChild(
  { children, childNumber, volunteers, volunteerNumber }: Roster,
  child: InstanceChild,
  mates: readonly ScoredMate[],
): EdgesVerdict {
  if (childNumber.has(child.id)) return { ok: false, reason: "ID_REPEATED", at: "child.id" };
  const found = mates.flatMap(({ id }) => {
    const number = volunteerNumber.get(id);
    const volunteer = number === undefined ? undefined : volunteers[number];
    return number === undefined || !volunteer ? [] : [{ number, volunteer }];
  });
  return edgesBetween({
    mates,
    isKnown: found.length === mates.length,
    children: [child],
    volunteers: found.map(({ volunteer }) => volunteer),
    edge: (k) => ({ child: 0, volunteer: k }),
    gate: (k) => gateFor(children.length, child, found[k]?.volunteer.role ?? "father"),
    volunteerNumber: (k) => found[k]?.number ?? -1,
  });
}

/** The edges of a volunteer who will get the next number. */
export function edgesOfVolunteer(
  { children, childNumber, volunteers, volunteerNumber }: Roster,
  volunteer: InstanceVolunteer,
  mates: readonly ScoredMate[],
): EdgesVerdict {
  if (volunteerNumber.has(volunteer.id)) return { ok: false, reason: "ID_REPEATED", at: "volunteer.id" };
  const found = mates.flatMap(({ id }) => {
    const number = childNumber.get(id);
    const child = number === undefined ? undefined : children[number];
    return number === undefined || !child ? [] : [{ number, child }];
  });
  return edgesBetween({
    mates,
    isKnown: found.length === mates.length,
    children: found.map(({ child }) => child),
    volunteers: [volunteer],
    edge: (k) => ({ child: k, volunteer: 0 }),
    gate: (k) => {
      const one = found[k];
      return one ? gateFor(one.number, one.child, volunteer.role) : -1;
    },
    volunteerNumber: () => volunteers.length,
  });
}

interface Between {
  readonly mates: readonly ScoredMate[];
  readonly isKnown: boolean;
  readonly children: readonly InstanceChild[];
  readonly volunteers: readonly InstanceVolunteer[];
  readonly edge: (mate: number) => { child: number; volunteer: number };
  readonly gate: (mate: number) => number;
  readonly volunteerNumber: (mate: number) => number;
}

/** Edges to gates that never take the volunteer's role are left out. */
function edgesBetween(between: Between): EdgesVerdict {
  const { mates, isKnown, children, volunteers } = between;
  if (!isKnown) return { ok: false, reason: "ID_UNKNOWN", at: "edges" };
  const rows = mates.map((_, k) => between.edge(k));
  const small: Omit<Instance, "pinned" | "forbidden"> = {
    children,
    volunteers,
    edges: {
      child: rows.map(({ child }) => child),
      volunteer: rows.map(({ volunteer }) => volunteer),
      score: mates.map(({ score }) => score),
    },
  };
  const repeated = new Set(mates.map(({ id }) => id)).size < mates.length;
  if (repeated) return { ok: false, reason: "EDGE_REPEATED", at: "edges" };
  const checked = checkInstance(small);
  if (!checked.ok) return checked;
  const edges = mates.map(({ score }, k) => ({
    gate: between.gate(k),
    volunteer: between.volunteerNumber(k),
    score,
  }));
  return passed(edges.filter(({ gate }) => gate !== -1));
}
