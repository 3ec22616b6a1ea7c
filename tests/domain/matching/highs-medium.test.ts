import { describe, it } from "vitest";
import { sameAsHighs } from "./same-as-highs";

describe("solve, next to HiGHS", { timeout: 240_000 }, () => {
  it("finds the same on 700 instances of 8 to 30 children and 6 to 30 volunteers", () =>
    sameAsHighs({ children: [8, 30], volunteers: [6, 30], edges: [30, 200] }, 700));

  it("finds the same on 150 instances of 40 to 80 children and 20 to 80 volunteers", () =>
    sameAsHighs({ children: [40, 80], volunteers: [20, 80], edges: [300, 800] }, 150));
});
