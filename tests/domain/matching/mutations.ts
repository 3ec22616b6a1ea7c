/** Every plan that differs from the given one in a single thing. */
import type { Instance, Plan, PlannedMatch } from "~/domain/matching/instance";
import { recount, scoreOfPair, weightOf } from "./proof-reference";

export interface Mutation {
  readonly says: string;
  readonly plan: Plan;
}

const SLOTS = [0, 1, 2, 3];
const PRICES = ["child", "father", "mother", "volunteer"] as const;
const PARTS = ["A", "B", "C", "slots", "score"] as const;

/** One match dropped, added or changed, or two that trade their volunteers; the objective is counted anew each time. */
export function* matchMutations(instance: Instance, plan: Plan): Generator<Mutation> {
  const { children, volunteers } = instance;
  const { matches } = plan;
  const withMatches = (says: string, changed: PlannedMatch[]): Mutation => ({
    says,
    plan: { ...plan, matches: changed, objective: recount(instance, changed) },
  });
  const pair = (c: number, v: number, slot: number): PlannedMatch => ({
    ...{ child: children[c]?.id ?? "", volunteer: volunteers[v]?.id ?? "", slot },
    ...{ role: volunteers[v]?.role ?? "father", score: scoreOfPair(instance, c, v) ?? 0 },
  });
  const rowOf = ({ child }: PlannedMatch) => children.findIndex(({ id }) => id === child);
  const seatOf = ({ volunteer }: PlannedMatch) => volunteers.findIndex(({ id }) => id === volunteer);

  for (const [k, match] of matches.entries()) {
    const replaced = (what: string, by: PlannedMatch) =>
      withMatches(`match ${k} with ${what}`, matches.with(k, by));
    yield withMatches(`match ${k} dropped`, matches.toSpliced(k, 1));
    for (const v of volunteers.keys()) yield replaced(`volunteer ${v}`, pair(rowOf(match), v, match.slot));
    for (const c of children.keys()) {
      for (const slot of SLOTS) yield replaced(`child ${c}, slot ${slot}`, pair(c, seatOf(match), slot));
    }
    yield replaced("the other role", { ...match, role: match.role === "father" ? "mother" : "father" });
    for (const by of [-1, 1]) yield replaced("another score", { ...match, score: match.score + by });
    for (const [l, other] of matches.entries()) {
      if (l <= k) continue;
      const traded = matches
        .with(k, pair(rowOf(match), seatOf(other), match.slot))
        .with(l, pair(rowOf(other), seatOf(match), other.slot));
      yield withMatches(`matches ${k} and ${l} traded`, traded);
    }
  }
  for (const c of children.keys()) {
    for (const v of volunteers.keys()) {
      for (const slot of SLOTS)
        yield withMatches(`${c}-${v} added at ${slot}`, [...matches, pair(c, v, slot)]);
    }
  }
}

/** One figure of the objective off by one. */
export function* objectiveMutations(plan: Plan): Generator<Mutation> {
  for (const part of PARTS) {
    for (const by of [-1, 1]) {
      const objective = { ...plan.objective, [part]: plan.objective[part] + by };
      yield { says: `objective.${part} ${by}`, plan: { ...plan, objective } };
    }
  }
}

/** One price changed: by 1, by M, to 0, to what is no whole number. */
export function* priceMutations(instance: Instance, plan: Plan): Generator<Mutation> {
  const M = weightOf(instance, plan);
  for (const weight of "weight" in plan.certificate ? [M - 1, M + 1, M / 2, 2 * M, Number.NaN] : []) {
    yield {
      says: `weight ${weight}`,
      plan: { ...plan, certificate: { ...plan.certificate, ...{ weight } } },
    };
  }
  for (const name of PRICES) {
    for (const [row, price] of plan.certificate[name].entries()) {
      for (const other of [price - 1, price + 1, price - M, price + M, -price, 0, price + 0.5, Number.NaN]) {
        const column = plan.certificate[name].with(row, other);
        yield {
          says: `certificate.${name}[${row}] ${price} → ${other}`,
          plan: { ...plan, certificate: { ...plan.certificate, [name]: column } },
        };
      }
    }
  }
}
