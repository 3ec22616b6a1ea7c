/** Measures the engine and its peers on one instance, taking turns. */
import type { Objective } from "~/domain/matching/instance";
import { instanceFile } from "./cache";
import { countsOf } from "./columns";
import { type Answer, CannotSolve, Contender, TimeCap } from "./contender";
import type { FamilyName, Size } from "./families";
import type { Peer } from "./peers";

export interface Plan {
  readonly family: FamilyName;
  readonly size: Size;
  readonly seed: number;
  readonly runs: number;
  /** Seconds that one call of a peer may take. */
  readonly cap: number;
}

export interface Times {
  /** Medians in milliseconds. */
  readonly solve: number;
  readonly build: number;
  /** The shortest solve: on a busy machine the truest. */
  readonly least: number;
  readonly runs: number;
  readonly peakMegabytes: number;
}

export interface PeerResult {
  readonly peer: string;
  readonly way: string;
  readonly times?: Times;
  /** Why there is no time. */
  readonly none?: string;
  readonly objective?: Objective;
}

export interface Measured {
  readonly plan: Plan;
  readonly counts: { readonly children: number; readonly volunteers: number; readonly edges: number };
  readonly objective: Objective;
  readonly certified: boolean;
  /** Medians of the first calls, each in a process of its own. */
  readonly cold: Pick<Times, "solve" | "build">;
  readonly warm: Times;
  /** Largest resident memory at the end of the first call, and the part of it above the loaded instance. */
  readonly coldMegabytes: number;
  readonly ownMegabytes: number;
  /** Milliseconds of the engine's steps in one more call, where it says them. */
  readonly parts: Readonly<Record<string, number>>;
  readonly peers: readonly PeerResult[];
  readonly differences: readonly string[];
}

const COLD_RUNS: Record<Size, number> = { D: 3, C: 3, P: 1 };
/** Calls before the warm ones are counted: a small round is over before its code is compiled. */
const WARM_UPS: Record<Size, number> = { D: 20, C: 2, P: 0 };
/** Seconds from which a peer is asked once only, and how many times slower than its sibling a way is given up. */
const SLOW = 10;
const BEHIND = 2;

export async function measure(plan: Plan, ours: Peer, peers: readonly Peer[]): Promise<Measured> {
  const file = instanceFile(plan.family, plan.size, plan.seed);
  const colds: Answer[] = [];
  let engine: Turns | undefined;
  while (colds.length < Math.min(plan.runs, COLD_RUNS[plan.size])) {
    engine?.end();
    engine = await Turns.start(ours, file, plan.cap);
    colds.push(await engine.first());
  }
  if (!engine) throw new Error("At least one run is needed.");
  for (let call = 0; call < WARM_UPS[plan.size]; call++) await engine.first();
  const rivals: Turns[] = [];
  for (const peer of peers) rivals.push(await Turns.start(peer, file, plan.cap));
  for (let run = 0; run < plan.runs; run++) {
    await engine.round();
    for (const rival of rivals) await rival.round();
  }
  const parts = await engine.parts();
  for (const turns of [engine, ...rivals]) turns.end();

  const [own] = engine.results();
  const [cold] = colds;
  if (!own?.times || !own.objective || !cold) throw new Error(`The engine failed: ${own?.none}`);
  const results = rivals.flatMap((rival) => rival.results());
  return {
    plan,
    counts: countsOf(file),
    objective: own.objective,
    certified: engine.certified && colds.every(({ certified }) => certified),
    cold: {
      solve: median(colds.map(({ solve }) => solve)),
      build: median(colds.map(({ build }) => build)),
    },
    warm: own.times,
    coldMegabytes: cold.peakKilobytes / 1024,
    ownMegabytes: (cold.peakKilobytes - (cold.loadedKilobytes ?? 0)) / 1024,
    parts,
    peers: results,
    differences: [...engine.differences, ...rivals.flatMap(({ differences }) => differences)].concat(
      differing(own.objective, results),
    ),
  };
}

function differing(objective: Objective, results: readonly PeerResult[]): string[] {
  return results
    .filter((result) => result.objective && tupleOf(result.objective) !== tupleOf(objective))
    .map(({ peer, way, objective: other }) => `${peer} ${way} finds ${other && tupleOf(other)}`);
}

export function tupleOf({ A, B, C, slots, score }: Objective): string {
  return `(${[A, B, C, slots, score].join(", ")})`;
}

/** It was stopped by the cap. */
export function isLate({ none }: PeerResult): boolean {
  return none?.startsWith("more than ") ?? false;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** One process and the ways in which it can be asked to solve; a way ends when it takes too long or cannot. */
class Turns {
  readonly differences: string[] = [];
  certified = true;
  private readonly answers = new Map<string, Answer[]>();
  private readonly ended = new Map<string, string>();

  private constructor(
    private readonly peer: Peer,
    private readonly file: string,
    private readonly cap: number,
    private contender: Contender,
  ) {}

  static async start(peer: Peer, file: string, cap: number): Promise<Turns> {
    const contender = new Contender(peer.program, peer.args);
    await contender.load(file);
    return new Turns(peer, file, cap, contender);
  }

  async first(): Promise<Answer> {
    return this.contender.solve(this.peer.ways[0] ?? "", this.cap);
  }

  async parts() {
    const { parts = {} } = await this.contender.solve("parts", this.cap);
    return parts;
  }

  async round() {
    for (const way of this.peer.ways) {
      if (this.ended.has(way) || this.isEnough(way)) continue;
      try {
        this.note(way, await this.contender.solve(way, this.cap));
      } catch (error) {
        if (!(error instanceof TimeCap || error instanceof CannotSolve)) throw error;
        this.ended.set(way, error.message);
        this.contender.end();
        this.contender = new Contender(this.peer.program, this.peer.args);
        await this.contender.load(this.file);
      }
    }
  }

  results(): PeerResult[] {
    return this.peer.ways.map((way): PeerResult => {
      const answers = this.answers.get(way) ?? [];
      const [first] = answers;
      const named = { peer: this.peer.name, way };
      if (!first) return { ...named, none: this.ended.get(way) ?? "not asked" };
      const times: Times = {
        solve: median(answers.map(({ solve }) => solve)),
        build: median(answers.map(({ build }) => build)),
        least: Math.min(...answers.map(({ solve }) => solve)),
        runs: answers.length,
        peakMegabytes: Math.max(...answers.map(({ peakKilobytes }) => peakKilobytes)) / 1024,
      };
      return { ...named, times, objective: first.objective };
    });
  }

  end() {
    this.contender.end();
  }

  private note(way: string, answer: Answer) {
    const answers = this.answers.get(way) ?? [];
    const [first = answer] = answers;
    const [before, now] = [tupleOf(first.objective), tupleOf(answer.objective)];
    if (before !== now) this.differences.push(`${this.peer.name} ${way} finds ${now} after ${before}`);
    if (answer.certified === false) this.certified = false;
    this.answers.set(way, [...answers, answer]);
  }

  /** A peer that is slow, or slower than the other way of the same peer, need not be asked again. */
  private isEnough(way: string): boolean {
    const own = this.answers.get(way)?.[0]?.solve;
    if (own === undefined || !this.peer.isRival) return false;
    const others = [...this.answers.values()].map(([answer]) => answer?.solve ?? own);
    return own > BEHIND * Math.min(...others) || (others.length === 1 && own > SLOW * 1000);
  }
}
