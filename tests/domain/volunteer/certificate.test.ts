import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CODE_BASE,
  CODE_SIGNS,
  codeFrom,
  hoursOf,
  readCode,
  spokenCode,
} from "~/domain/volunteer/certificate";

const values = fc.array(fc.integer({ min: 0, max: CODE_BASE - 1 }), {
  minLength: CODE_SIGNS,
  maxLength: CODE_SIGNS,
});

test("a code is read however it is written down", () => {
  fc.assert(
    fc.property(values, (random) => {
      const code = codeFrom(random);
      const spoken = spokenCode(code);
      expect(spoken).toMatch(/^[0-9A-Y]{4}(-[0-9A-Y]{4}){3}$/);
      expect(readCode(spoken)).toBe(code);
      expect(readCode(` ${spoken.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
      expect(readCode(code.replaceAll("0", "O").replaceAll("1", "l").replaceAll("V", "u"))).toBe(code);
    }),
  );
});

test("every single wrong sign, and every two that were swapped, is found", () => {
  fc.assert(
    fc.property(values, fc.nat(CODE_SIGNS), fc.integer({ min: 1, max: CODE_BASE - 1 }), (random, at, by) => {
      const signs = [...codeFrom(random)];
      const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXY"];
      const wrong = [...signs];
      wrong[at] = alphabet[(alphabet.indexOf(signs[at] ?? "") + by) % CODE_BASE] ?? "";
      expect(readCode(wrong.join(""))).toBeNull();
      if (at < CODE_SIGNS && signs[at] !== signs[at + 1]) {
        const swapped = [...signs];
        [swapped[at], swapped[at + 1]] = [signs[at + 1] ?? "", signs[at] ?? ""];
        expect(readCode(swapped.join(""))).toBeNull();
      }
    }),
  );
});

test.each(["", "123", "0000-0000-0000-00000", "0000-0000-0000-000?"])("%s is no code", (typed) => {
  expect(readCode(typed)).toBeNull();
});

test.each([
  [0, 0],
  [5, 0],
  [6, 0.1],
  [90, 1.5],
  [95, 1.5],
])("%i minutes are %f hours", (minutes, hours) => {
  expect(hoursOf(minutes)).toBe(hours);
});
