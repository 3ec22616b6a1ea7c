/** A best plan that stays best while a coordinator changes the round: every change is answered in a few searches. */
import { passed } from "../shared/verdict";
import { verifyPlan } from "./certificate";
import type { Edit, EditReason, EditVerdict, PairEdit, ScoredMate } from "./edit";
import { type Flow, NONE } from "./engine/flow";
import { grow } from "./engine/grow";
import { CLOSED, edgeOf, gateFor, IN_USE, layOut, OPEN, scoreOf, weightOfLevel } from "./engine/layout";
import { optimise } from "./engine/optimise";
import { readMatches, readPrices } from "./engine/plan";
import { rankTogether } from "./engine/ranking";
import { Settlement } from "./engine/settlement";
import {
  type Instance,
  type InstanceChild,
  type InstanceVolunteer,
  isIntegerIn,
  MAX_CAPACITY,
  type Objective,
  type Plan,
  type PlannedMatch,
  type Refusal,
} from "./instance";
import { edgesOfChild, edgesOfVolunteer } from "./newcomer";
import { Roster } from "./roster";

/** Newcomers that the weights leave room for before everything is solved anew. */
const SPARE = 256;

export class MatchingSession {
  private roster: Roster;
  private settlement: Settlement;

  /** Needs an instance that `checkInstance` accepted. */
  constructor(instance: Instance) {
    [this.roster, this.settlement] = begin(instance);
  }

  get objective(): Objective {
    const objective = { A: 0, B: 0, C: 0, slots: 0, score: 0 };
    const { flow, roster } = this;
    for (let child = 0; child < roster.children.length; child++) {
      const wish = roster.children[child];
      if (!wish) continue;
      const mentors = flow.filled[child]! + roster.mentorsPinnedTo(child).length;
      if (mentors > 0) objective[wish.priority]++;
      objective.slots += mentors;
    }
    for (const edge of flow.volunteerEdge) if (edge !== NONE) objective.score += scoreOf(flow.edges[edge]!);
    for (const score of roster.pinned.values()) objective.score += score;
    return objective;
  }

  /** The instance as it stands: those who left are gone, newcomers come last. */
  get instance(): Instance {
    return this.roster.toInstance(this.flow);
  }

  /** The plan's matches, without the proof. */
  get matches(): readonly PlannedMatch[] {
    return readMatches(this.instance, this.flow, ...this.roster.rankings());
  }

  get plan(): Plan {
    const { flow, roster } = this;
    const instance = this.instance;
    const [children, volunteers] = roster.rankings();
    const matches = readMatches(instance, flow, children, volunteers);
    const prices = readPrices(instance, flow, children, volunteers);
    const unproved = {
      objective: this.objective,
      matches,
      certificate: { verified: false, ...prices },
    };
    return { ...unproved, certificate: { verified: verifyPlan(instance, unproved).ok, ...prices } };
  }

  /** Changes the round and returns the objective of the plan that is now best. A refusal changes nothing. */
  apply(edit: Edit): EditVerdict {
    const refused = this.change(edit);
    if (refused) return refused;
    this.settlement.settle();
    return passed(this.objective);
  }

  private get flow(): Flow {
    return this.settlement.flow;
  }

  private change(edit: Edit): Refusal<EditReason> | undefined {
    switch (edit.kind) {
      case "PIN":
      case "UNPIN":
      case "FORBID":
      case "ALLOW":
        return this.changePair(edit);
      case "CHILD_LEAVES":
        return this.removeChild(edit.child);
      case "VOLUNTEER_LEAVES":
        return this.removeVolunteer(edit.volunteer);
      case "CHILD_JOINS":
        return this.addChild(edit.child, edit.edges);
      case "VOLUNTEER_JOINS":
        return this.addVolunteer(edit.volunteer, edit.edges);
      case "CAPACITY":
        return this.changeCapacity(edit.volunteer, edit.capacity);
    }
  }

  private changePair(edit: PairEdit): Refusal<EditReason> | undefined {
    const child = this.roster.childNumber.get(edit.child);
    const volunteer = this.roster.volunteerNumber.get(edit.volunteer);
    if (child === undefined) return refuse("PAIR_UNKNOWN", "child");
    if (volunteer === undefined) return refuse("PAIR_UNKNOWN", "volunteer");
    switch (edit.kind) {
      case "PIN":
        return this.pin(child, volunteer);
      case "UNPIN":
        return this.unpin(child, volunteer);
      case "FORBID":
        return this.forbid(child, volunteer);
      case "ALLOW":
        return this.allow(child, volunteer);
    }
  }

  private pin(child: number, volunteer: number): Refusal<EditReason> | undefined {
    const { flow, roster, settlement } = this;
    const reason = roster.whyNotPin(child, volunteer);
    if (reason) return refuse(reason, "pin");
    const edge = this.edgeBetween(child, volunteer);
    const wasInUse = edge !== NONE && flow.state[edge]! === IN_USE;
    settlement.takeOutChild(child);
    // Whoever takes a place that was taken already leaves everybody else in theirs.
    if (!wasInUse && flow.load[volunteer]! === flow.capacity[volunteer]!)
      settlement.takeOutVolunteer(volunteer);
    roster.pin(child, volunteer, edge === NONE ? 0 : scoreOf(flow.edges[edge]!));
    if (edge !== NONE) flow.state[edge] = CLOSED;
    flow.capacity[volunteer]! -= 1;
    roster.readAsk(child, flow);
    return undefined;
  }

  private unpin(child: number, volunteer: number): Refusal<EditReason> | undefined {
    if (!this.roster.isPinned(child, volunteer)) return refuse("PIN_MISSING", "pin");
    this.settlement.takeOutChild(child);
    this.release(child, volunteer);
    return undefined;
  }

  /** Ends a pin: the child asks again, the volunteer has room again. */
  private release(child: number, volunteer: number) {
    const { flow, roster, settlement } = this;
    roster.unpin(child, volunteer);
    const edge = this.edgeBetween(child, volunteer);
    if (edge !== NONE) flow.state[edge] = OPEN;
    flow.capacity[volunteer]! += 1;
    settlement.freeVolunteer(volunteer);
    roster.readAsk(child, flow);
  }

  private forbid(child: number, volunteer: number): Refusal<EditReason> | undefined {
    const { flow, roster, settlement } = this;
    if (roster.isPinned(child, volunteer)) return refuse("PIN_FORBIDDEN", "pin");
    roster.forbid(child, volunteer);
    const edge = this.edgeBetween(child, volunteer);
    if (edge === NONE) return undefined;
    if (flow.state[edge]! === IN_USE) settlement.takeOutEdge(this.gateBetween(child, volunteer), edge);
    flow.state[edge] = CLOSED;
    return undefined;
  }

  private allow(child: number, volunteer: number): Refusal<EditReason> | undefined {
    const { flow, roster, settlement } = this;
    if (!roster.allow(child, volunteer)) return undefined;
    const edge = this.edgeBetween(child, volunteer);
    if (edge === NONE) return undefined;
    flow.state[edge] = OPEN;
    settlement.takeOutVolunteer(volunteer);
    return undefined;
  }

  private removeChild(id: string): Refusal<EditReason> | undefined {
    const { flow, roster, settlement } = this;
    const child = roster.childNumber.get(id);
    if (child === undefined) return refuse("ID_UNKNOWN", "child");
    settlement.takeOutChild(child);
    for (const volunteer of roster.mentorsPinnedTo(child)) this.release(child, volunteer);
    flow.slots[child] = 0;
    flow.state.fill(CLOSED, flow.edgeStart[2 * child]!, flow.edgeStart[2 * child + 2]!);
    roster.removeChild(child);
    return undefined;
  }

  private removeVolunteer(id: string): Refusal<EditReason> | undefined {
    const { flow, roster, settlement } = this;
    const volunteer = roster.volunteerNumber.get(id);
    if (volunteer === undefined) return refuse("ID_UNKNOWN", "volunteer");
    for (const child of roster.childrenPinnedTo(volunteer)) {
      settlement.takeOutChild(child);
      this.release(child, volunteer);
    }
    settlement.takeOutVolunteer(volunteer);
    settlement.closeEdges(volunteer);
    flow.capacity[volunteer] = 0;
    roster.removeVolunteer(volunteer);
    return undefined;
  }

  private addChild(child: InstanceChild, mates: readonly ScoredMate[]): Refusal<EditReason> | undefined {
    const { roster } = this;
    const edges = edgesOfChild(roster, child, mates);
    if (!edges.ok) return edges;
    const number = roster.addChild(child);
    this.settlement = new Settlement(grow(this.flow, { children: 1, volunteers: 0, edges: edges.value }));
    roster.readAsk(number, this.flow);
    this.settlement.takeOutChild(number);
    this.refreshWeight();
    return undefined;
  }

  private addVolunteer(
    volunteer: InstanceVolunteer,
    mates: readonly ScoredMate[],
  ): Refusal<EditReason> | undefined {
    const { roster } = this;
    const edges = edgesOfVolunteer(roster, volunteer, mates);
    if (!edges.ok) return edges;
    const number = roster.addVolunteer(volunteer);
    this.settlement = new Settlement(grow(this.flow, { children: 0, volunteers: 1, edges: edges.value }));
    this.flow.capacity[number] = volunteer.capacity;
    this.settlement.takeOutVolunteer(number);
    this.refreshWeight();
    return undefined;
  }

  private changeCapacity(id: string, capacity: number): Refusal<EditReason> | undefined {
    const { flow, roster, settlement } = this;
    const volunteer = roster.volunteerNumber.get(id);
    if (volunteer === undefined) return refuse("ID_UNKNOWN", "volunteer");
    if (!isIntegerIn(capacity, 1, MAX_CAPACITY)) return refuse("CAPACITY_INVALID", "capacity");
    const left = capacity - roster.childrenPinnedTo(volunteer).length;
    if (left < 0) return refuse("PIN_CAPACITY_FULL", "capacity");
    if (flow.load[volunteer]! > left) settlement.takeOutVolunteer(volunteer);
    else settlement.freeVolunteer(volunteer);
    flow.capacity[volunteer] = left;
    roster.setCapacity(volunteer, capacity);
    return undefined;
  }

  private gateBetween(child: number, volunteer: number): number {
    const { children, volunteers } = this.roster;
    return gateFor(
      child,
      children[child] as InstanceChild,
      (volunteers[volunteer] as InstanceVolunteer).role,
    );
  }

  private edgeBetween(child: number, volunteer: number): number {
    const { edgeStart: start, edges: packed } = this.flow;
    return edgeOf({ start, packed }, this.gateBetween(child, volunteer), volunteer);
  }

  /** Solves anew when so many have joined that the weights no longer outweigh every chain of swaps. */
  private refreshWeight() {
    if (weightOfLevel(this.roster.slots, this.roster.capacity) <= this.flow.weight) return;
    [this.roster, this.settlement] = begin(this.instance);
  }
}

function begin(instance: Instance): [Roster, Settlement] {
  const [children, volunteers] = rankTogether(instance.children, instance.volunteers);
  const roster = new Roster(instance, children, volunteers);
  const weight = weightOfLevel(roster.slots + SPARE, roster.capacity + SPARE);
  return [roster, new Settlement(optimise(layOut(instance, children, volunteers), weight))];
}

function refuse(reason: EditReason, at: string): Refusal<EditReason> {
  return { ok: false, reason, at };
}
