import { expect, test } from "vitest";
import {
  type Answered,
  newerTexts,
  QUESTION_SLUGS,
  questionState,
  slugOf,
} from "~/domain/child/family-permission";
import { CURRENT_TEXTS } from "~/domain/child/permission-texts";

const NOW = new Date("2026-09-15T08:00:00Z");
const answer = (kind: Answered["kind"], other: Partial<Answered> = {}): Answered => ({
  kind,
  granted: true,
  textVersion: CURRENT_TEXTS[kind],
  withdrawnAt: null,
  ...other,
});
const older = { textVersion: 0 };

test.each([
  ["nobody asked", [], "NOT_ASKED"],
  ["given", [answer("PARTICIPATION")], "GIVEN"],
  ["given by an older text: it stands, and is asked again", [answer("PARTICIPATION", older)], "NEWER_TEXT"],
  ["withdrawn", [answer("PARTICIPATION", { withdrawnAt: NOW })], "WITHDRAWN"],
  [
    "given again after that",
    [answer("PARTICIPATION"), answer("PARTICIPATION", { withdrawnAt: NOW })],
    "GIVEN",
  ],
] as const)("taking part, %s", (_, answers, state) => {
  expect(questionState(answers, "PARTICIPATION", false)).toBe(state);
});

test("a child under 14 needs both by the texts of today", () => {
  const given = answer("PARTICIPATION");
  expect(questionState([given], "PARTICIPATION", true)).toBe("NEWER_TEXT");
  expect(questionState([given, answer("UNDER_14", older)], "PARTICIPATION", true)).toBe("NEWER_TEXT");
  expect(questionState([given, answer("UNDER_14")], "PARTICIPATION", true)).toBe("GIVEN");
});

test("what may be refused is refused, and a refusal is not asked again", () => {
  expect(questionState([answer("PHOTO", { granted: false })], "PHOTO", true)).toBe("REFUSED");
  expect(questionState([answer("PHOTO", { granted: false, ...older })], "PHOTO", true)).toBe("REFUSED");
});

test("what changed since is told for the texts that were agreed to, not for those refused, withdrawn or never asked", () => {
  const older = { textVersion: 1 };
  const told = [{ kind: "ADDRESS", version: 2 }];
  expect(newerTexts([answer("ADDRESS", older), answer("PHOTO")])).toEqual(told);
  expect(newerTexts([answer("ADDRESS", older)], ["PHOTO"])).toEqual([]);
  expect(newerTexts([answer("ADDRESS")])).toEqual([]);
  expect(newerTexts([answer("ADDRESS", { ...older, granted: false })])).toEqual([]);
  expect(newerTexts([answer("ADDRESS", { ...older, withdrawnAt: NOW })])).toEqual([]);
  expect(newerTexts([])).toEqual([]);
});

test("each question has one address", () => {
  for (const [slug, question] of Object.entries(QUESTION_SLUGS)) expect(slugOf(question)).toBe(slug);
});
