import { describe, expect, it } from "vitest";
import type { MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import { checkPolicy, DEFAULT_POLICY, scoreTerms, TERMS, totalScore } from "~/domain/matching/score";
import { aChild, aVolunteer } from "./profiles";
import { seeded } from "./seeded";

function terms(child: Partial<MatchingChild> = {}, volunteer: Partial<MatchingVolunteer> = {}) {
  return scoreTerms(aChild(child), aVolunteer(volunteer), DEFAULT_POLICY);
}

describe("scoreTerms", () => {
  it("names the terms in the order in which they are stored", () => {
    expect(TERMS).toEqual(["time", "distance", "interests", "wishes", "experience", "waiting", "continuity"]);
    expect(Object.keys(terms())).toEqual([...TERMS]);
    expect(checkPolicy(DEFAULT_POLICY).ok).toBe(true);
  });

  it("gives 1000 to a pair that has everything and keeps terms whole and within their weights", () => {
    const best = terms(
      {
        availability: 0b11_1111,
        interests: ["a", "b", "c", "d"],
        dialects: ["x"],
        preferredMentorIds: ["v1"],
        waitedDays: 365,
        previousMentorIds: ["v1"],
      },
      {
        x: 0,
        y: 0,
        availability: 0b11_1111,
        interests: ["a", "b", "c", "d"],
        dialects: ["x"],
        experienceMonths: 24,
      },
    );
    expect(best).toEqual(DEFAULT_POLICY.weights);
    expect(totalScore(best)).toBe(1000);
  });

  it("adds up to whole numbers from 0 to 1000 for any pair and any weights", () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = seeded(seed);
      const cuts = [0, ...Array.from({ length: 6 }, () => random.int(1001)).sort((a, b) => a - b), 1000];
      const weight = (k: number) => (cuts[k + 1] ?? 0) - (cuts[k] ?? 0);
      const weights = {
        time: weight(0),
        distance: weight(1),
        interests: weight(2),
        wishes: weight(3),
        experience: weight(4),
        waiting: weight(5),
        continuity: weight(6),
      };
      const policy = {
        weights,
        fullParts: 1 + random.int(9),
        farMetres: 1 + random.int(50_000),
        fullMonths: 1 + random.int(60),
        fullAfterMonths: 1 + random.int(60),
      };
      expect(checkPolicy(policy).ok).toBe(true);
      const codes = () => ["a", "b", "c", "d", "e", "f"].filter(() => random.next() < 0.5);
      const side = () => ({
        x: random.int(40_000),
        y: random.int(40_000),
        availability: random.int(2 ** 28),
        interests: codes(),
        dislikes: codes(),
        dialects: codes(),
      });
      const found = scoreTerms(
        aChild({
          ...side(),
          preferredMentorIds: random.pick([[], ["v1"]]),
          mentorRoleWish: random.pick([null, "father"]),
          waitedDays: random.int(1000),
          previousMentorIds: random.pick([[], ["v1"]]),
        }),
        aVolunteer({
          ...side(),
          experienceMonths: random.int(100),
          childGenderWish: random.pick([null, "BOY"]),
        }),
        policy,
      );
      for (const term of TERMS) {
        expect(Number.isInteger(found[term])).toBe(true);
        expect(found[term]).toBeGreaterThanOrEqual(0);
        expect(found[term]).toBeLessThanOrEqual(weights[term]);
      }
      expect(totalScore(found)).toBe(TERMS.reduce((sum, term) => sum + found[term], 0));
    }
  });

  it("counts shared parts of the week up to six", () => {
    const shared = [0, 0b1, 0b11, 0b11_1111, 0b1111_1111].map(
      (availability) => terms({ availability }, { availability }).time,
    );
    expect(shared).toEqual([0, 43, 86, 260, 260]);
  });

  it("falls with distance, in a straight line, to 0 at 20 km", () => {
    const at = (x: number, y: number) => terms({}, { x, y }).distance;
    expect([at(0, 0), at(3000, 4000), at(6000, 8000), at(20_000, 0), at(90_000, 0)]).toEqual([
      180, 135, 90, 0, 0,
    ]);
  });

  it("adds shared interests, shared dislikes and one dialect", () => {
    const both = (fields: Partial<MatchingChild & MatchingVolunteer>) => terms(fields, fields).interests;
    expect(both({ interests: ["chess"] })).toBe(36);
    expect(both({ dislikes: ["running"] })).toBe(27);
    expect(both({ dialects: ["x", "y"] })).toBe(54);
    expect(both({ interests: ["chess", "song"], dislikes: ["running"], dialects: ["x"] })).toBe(153);
    expect(terms({ interests: ["chess"] }, { interests: ["song"], dislikes: ["chess"] }).interests).toBe(0);
  });

  it("prefers whom the child asked for and breaks no wish by silence", () => {
    expect(terms().wishes).toBe(60);
    expect(terms({ preferredMentorIds: ["v1"] }).wishes).toBe(150);
    expect(terms({ preferredMentorIds: ["v2"] }).wishes).toBe(60);
    expect(terms({ mentorRoleWish: "mother" }, { childGenderWish: "GIRL" }).wishes).toBe(60);
    expect(terms({ mentorRoleWish: "father" }).wishes).toBe(30);
    expect(terms({}, { childGenderWish: "BOY" }).wishes).toBe(30);
  });

  it("counts completed months up to two years", () => {
    expect([0, 6, 24, 240].map((experienceMonths) => terms({}, { experienceMonths }).experience)).toEqual([
      0, 20, 80, 80,
    ]);
  });

  it("counts the days a child has waited up to a year, the same for every volunteer", () => {
    expect([0, 30, 182, 365, 4000].map((waitedDays) => terms({ waitedDays }).waiting)).toEqual([
      0, 8, 49, 100, 100,
    ]);
    expect(terms({ waitedDays: 182 }, { x: 0, y: 0, role: "father" }).waiting).toBe(49);
  });

  it("prefers a mentor whose time with this child ended well", () => {
    expect(terms({ previousMentorIds: ["v1"] }).continuity).toBe(50);
    expect(terms({ previousMentorIds: ["v2"] }).continuity).toBe(0);
  });
});

describe("checkPolicy", () => {
  const weightsWith = (change: object) => ({
    ...DEFAULT_POLICY,
    weights: { ...DEFAULT_POLICY.weights, ...change },
  });
  it.each([
    ["weights that do not sum to 1000", weightsWith({ time: 261 }), "weights"],
    ["a negative weight", weightsWith({ time: 510, wishes: -100 }), "weights.wishes"],
    ["a weight that is not whole", weightsWith({ time: 259.5, wishes: 150.5 }), "weights.time"],
    ["a scale of 0", { ...DEFAULT_POLICY, farMetres: 0 }, "farMetres"],
    ["a waiting time of 0", { ...DEFAULT_POLICY, fullAfterMonths: 0 }, "fullAfterMonths"],
  ])("refuses %s", (_, policy, at) => {
    expect(checkPolicy(policy)).toEqual({ ok: false, reason: "POLICY_INVALID", at });
  });
});
