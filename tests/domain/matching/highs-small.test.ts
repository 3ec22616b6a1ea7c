import { describe, it } from "vitest";
import { sameAsHighs } from "./same-as-highs";

describe("solve, next to HiGHS", { timeout: 240_000 }, () => {
  it("finds the same on 3,000 instances of up to 8 children and 8 volunteers", () =>
    sameAsHighs({ children: [1, 8], volunteers: [1, 8], edges: [0, 30] }, 3000));
});
