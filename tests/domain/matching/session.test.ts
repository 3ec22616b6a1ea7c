import { describe, expect, it } from "vitest";
import type { Edit } from "~/domain/matching/edit";
import { checkInstance, type Instance, type Pair } from "~/domain/matching/instance";
import { MatchingSession } from "~/domain/matching/session";
import { solve } from "~/domain/matching/solve";
import { anInstance } from "./instances";
import { type Seeded, seeded } from "./seeded";

const LARGEST = { children: 30, volunteers: 30, edges: 200, scores: 1001 };
const SHAPES = [
  { children: 5, volunteers: 6, edges: 16, scores: 1001 },
  { children: 6, volunteers: 5, edges: 20, scores: 3 },
  { children: 12, volunteers: 6, edges: 40, scores: 1001 },
  LARGEST,
];

/** Any edit that a coordinator might try on the round as it stands, sensible or not. */
function anEdit(random: Seeded, instance: Instance, step: number): Edit {
  const { children, volunteers } = instance;
  const anyOf = <T>(list: readonly T[]) => list[random.int(list.length)] as T;
  const child = anyOf(children);
  const volunteer = anyOf(volunteers);
  const pair = { child: child.id, volunteer: volunteer.id };
  const listed = (pairs: readonly Pair[]) => {
    if (pairs.length === 0) return pair;
    const [c, v] = anyOf(pairs);
    return { child: children[c]?.id ?? "", volunteer: volunteers[v]?.id ?? "" };
  };
  const score = () => random.int(1001);
  switch (random.int(10)) {
    case 0:
    case 1:
      return { kind: "PIN", ...pair };
    case 2:
      return { kind: "UNPIN", ...listed(instance.pinned) };
    case 3:
    case 4:
      return { kind: "FORBID", ...pair };
    case 5:
      return { kind: "ALLOW", ...listed(instance.forbidden) };
    case 6:
      return random.int(2) === 0 && children.length > 2
        ? { kind: "CHILD_LEAVES", child: child.id }
        : {
            kind: "CHILD_JOINS",
            child: {
              id: `new-c${step}`,
              priority: random.pick(["A", "B", "C"]),
              slots: Array.from({ length: 1 + random.int(3) }, () =>
                random.pick(["father", "mother", "any"]),
              ),
            },
            edges: random
              .shuffle(volunteers)
              .slice(0, 4)
              .map(({ id }) => ({ id, score: score() })),
          };
    case 7:
      return random.int(2) === 0 && volunteers.length > 2
        ? { kind: "VOLUNTEER_LEAVES", volunteer: volunteer.id }
        : {
            kind: "VOLUNTEER_JOINS",
            volunteer: {
              id: `new-v${step}`,
              role: random.pick(["father", "mother"]),
              capacity: 1 + random.int(3),
            },
            edges: random
              .shuffle(children)
              .slice(0, 4)
              .map(({ id }) => ({ id, score: score() })),
          };
    default:
      return { kind: "CAPACITY", volunteer: volunteer.id, capacity: 1 + random.int(3) };
  }
}

describe("MatchingSession", { timeout: 180_000 }, () => {
  it("stays as good as solving anew over 1,000 sequences of 12 edits, with a certificate each time", () => {
    const done: Record<string, number> = {};
    const refused: Record<string, number> = {};
    for (let seed = 0; seed < 1000; seed++) {
      const random = seeded(seed);
      const session = new MatchingSession(anInstance(seed, SHAPES[seed % SHAPES.length] ?? LARGEST));
      for (let step = 0; step < 12; step++) {
        const edit = anEdit(random, session.instance, step);
        const verdict = session.apply(edit);
        const counted = verdict.ok ? done : refused;
        const name = verdict.ok ? edit.kind : verdict.reason;
        counted[name] = (counted[name] ?? 0) + 1;
        const { instance, plan } = session;
        expect({ seed, step, edit, ok: checkInstance(instance).ok }).toMatchObject({ ok: true });
        expect({ seed, step, edit, ...plan.objective }).toMatchObject({ ...solve(instance).objective });
        expect({ seed, step, edit, verified: plan.certificate.verified }).toMatchObject({ verified: true });
        if (verdict.ok) expect(verdict.value).toEqual(plan.objective);
      }
    }
    expect(Object.keys(done).sort()).toEqual([
      ...["ALLOW", "CAPACITY", "CHILD_JOINS", "CHILD_LEAVES", "FORBID", "PIN"],
      ...["UNPIN", "VOLUNTEER_JOINS", "VOLUNTEER_LEAVES"],
    ]);
    expect(Math.min(...Object.values(done))).toBeGreaterThan(50);
    expect(Object.keys(refused).length).toBeGreaterThan(4);
  });

  it("follows 300 edits of a district to the same optimum", () => {
    const random = seeded(7);
    const session = new MatchingSession(
      anInstance(2, { children: 1133, volunteers: 1500, edges: 34_000, scores: 1001 }),
    );
    for (let step = 0; step < 300; step++) {
      const edit = anEdit(random, session.instance, step);
      session.apply(edit);
      if (step % 10 !== 0) continue;
      const { instance, plan } = session;
      expect({ step, edit, ...plan.objective }).toMatchObject({ ...solve(instance).objective });
      expect(plan.certificate.verified).toBe(true);
    }
  });

  it("solves anew once so many have joined that its weights would be too light", () => {
    const session = new MatchingSession(anInstance(3, LARGEST));
    for (let k = 0; k < 200; k++) {
      const children = session.instance.children.map(({ id }) => id);
      const edges = children.slice(k % 7, (k % 7) + 5).map((id) => ({ id, score: (k * 37) % 1001 }));
      session.apply({
        kind: "VOLUNTEER_JOINS",
        volunteer: { id: `n${k}`, role: "father", capacity: 3 },
        edges,
      });
      const mates = [{ id: `n${k}`, score: 500 }];
      session.apply({
        kind: "CHILD_JOINS",
        child: { id: `m${k}`, priority: "B", slots: ["any", "any"] },
        edges: mates,
      });
    }
    expect(session.plan.objective).toEqual(solve(session.instance).objective);
    expect(session.plan.certificate.verified).toBe(true);
  });

  it.each<[string, Edit, string]>([
    ["a child nobody knows", { kind: "PIN", child: "x", volunteer: "v0" }, "PAIR_UNKNOWN at child"],
    [
      "a volunteer nobody knows",
      { kind: "FORBID", child: "c0", volunteer: "x" },
      "PAIR_UNKNOWN at volunteer",
    ],
    ["a pin that is not there", { kind: "UNPIN", child: "c0", volunteer: "v1" }, "PIN_MISSING at pin"],
    [
      "too small a capacity",
      { kind: "CAPACITY", volunteer: "v0", capacity: 0 },
      "CAPACITY_INVALID at capacity",
    ],
    [
      "a capacity below the pins",
      { kind: "CAPACITY", volunteer: "v0", capacity: 1 },
      "PIN_CAPACITY_FULL at capacity",
    ],
    ["forbidding what is pinned", { kind: "FORBID", child: "c0", volunteer: "v0" }, "PIN_FORBIDDEN at pin"],
    [
      "a newcomer whose id is taken",
      { kind: "CHILD_JOINS", child: { id: "c0", priority: "A", slots: ["any"] }, edges: [] },
      "ID_REPEATED at child.id",
    ],
    [
      "a newcomer with a score out of range",
      {
        kind: "VOLUNTEER_JOINS",
        volunteer: { id: "n", role: "father", capacity: 1 },
        edges: [{ id: "c0", score: 1001 }],
      },
      "SCORE_INVALID at edges.score[0]",
    ],
    [
      "a newcomer tied to nobody known",
      {
        kind: "VOLUNTEER_JOINS",
        volunteer: { id: "n", role: "father", capacity: 1 },
        edges: [{ id: "x", score: 1 }],
      },
      "ID_UNKNOWN at edges",
    ],
  ])("refuses %s and changes nothing", (_, edit, reason) => {
    const session = new MatchingSession({
      children: [
        { id: "c0", priority: "A", slots: ["any", "any"] },
        { id: "c1", priority: "B", slots: ["any"] },
      ],
      volunteers: [
        { id: "v0", role: "father", capacity: 2 },
        { id: "v1", role: "mother", capacity: 1 },
      ],
      edges: { child: [0, 0, 1], volunteer: [0, 1, 0], score: [10, 20, 30] },
      pinned: [
        [0, 0],
        [1, 0],
      ],
      forbidden: [],
    });
    const before = session.plan;
    const verdict = session.apply(edit);
    expect(verdict.ok ? "DONE" : `${verdict.reason} at ${verdict.at}`).toBe(reason);
    expect(session.plan).toEqual(before);
  });
});
