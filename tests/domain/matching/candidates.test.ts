import { describe, expect, it } from "vitest";
import { indexCandidates } from "~/domain/matching/candidates";
import { eligibility } from "~/domain/matching/eligibility";
import { aDistrict } from "./district";
import { AS_OF, aChild, aVolunteer } from "./profiles";

describe("indexCandidates", () => {
  it("finds every eligible volunteer of 12 districts, and few others", () => {
    let eligible = 0;
    let found = 0;
    let pairs = 0;
    for (let seed = 0; seed < 12; seed++) {
      const { children, volunteers } = aDistrict(seed, {
        children: 60,
        volunteers: 140,
        schools: 1 + (seed % 3),
      });
      const candidates = indexCandidates(volunteers, AS_OF);
      for (const child of children) {
        const rows = candidates.of(child);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        const possible = volunteers.flatMap((volunteer, row) =>
          eligibility(child, volunteer, AS_OF).ok ? [row] : [],
        );
        expect(rows).toEqual(expect.arrayContaining(possible));
        eligible += possible.length;
        found += rows.length;
        pairs += volunteers.length;
      }
    }
    expect(eligible).toBeGreaterThan(1000);
    expect(found).toBeLessThan(2 * eligible);
    expect(found).toBeLessThan(pairs / 5);
  });

  it("looks around a child as far as somebody would travel, on every side of the grid", () => {
    const volunteers = [-9000, -3000, 0, 3000, 9000].flatMap((x) =>
      [-9000, 3000].map((y) => aVolunteer({ id: `${x} ${y}`, x, y, travelMetres: 7000 })),
    );
    const candidates = indexCandidates(volunteers, AS_OF);
    for (const [x, y] of [
      [0, 0],
      [-8500, -8500],
      [4000, -4000],
    ] as const) {
      const child = aChild({ x, y });
      const possible = volunteers.flatMap((one, row) => (eligibility(child, one, AS_OF).ok ? [row] : []));
      expect(possible.length).toBeGreaterThan(0);
      expect(candidates.of(child)).toEqual(expect.arrayContaining(possible));
    }
  });

  it("knows nobody of another school, of no standing, or at no common time", () => {
    const candidates = indexCandidates(
      [
        aVolunteer({ schoolId: 2 }),
        aVolunteer({ state: "SUSPENDED" }),
        aVolunteer({ offenceCheck: null }),
        aVolunteer({ availability: 1 }),
        aVolunteer({ contactModes: ["LETTER"] }),
        aVolunteer({ role: "father" }),
        aVolunteer(),
      ],
      AS_OF,
    );
    expect(candidates.of(aChild({ openSlots: [{ id: "s", role: "mother" }] }))).toEqual([6]);
    expect(candidates.of(aChild({ schoolId: 3 }))).toEqual([]);
  });
});
