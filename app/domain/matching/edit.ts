/** What a coordinator, or the world, may change about a round while its plan is looked at. */
import type { Passed } from "../shared/verdict";
import type { InstanceChild, InstanceReason, InstanceVolunteer, Objective, Refusal } from "./instance";

export interface PairEdit {
  readonly kind: "PIN" | "UNPIN" | "FORBID" | "ALLOW";
  readonly child: string;
  readonly volunteer: string;
}

export interface ScoredMate {
  readonly id: string;
  /** Integer 0–1000. */
  readonly score: number;
}

export type Edit =
  | PairEdit
  | { readonly kind: "CHILD_LEAVES"; readonly child: string }
  | { readonly kind: "VOLUNTEER_LEAVES"; readonly volunteer: string }
  | { readonly kind: "CHILD_JOINS"; readonly child: InstanceChild; readonly edges: readonly ScoredMate[] }
  | {
      readonly kind: "VOLUNTEER_JOINS";
      readonly volunteer: InstanceVolunteer;
      readonly edges: readonly ScoredMate[];
    }
  /** 1–3, the pinned pairs included. */
  | { readonly kind: "CAPACITY"; readonly volunteer: string; readonly capacity: number };

export type EditReason = InstanceReason | "ID_UNKNOWN" | "PIN_MISSING";
export type EditVerdict = Passed<Objective> | Refusal<EditReason>;
