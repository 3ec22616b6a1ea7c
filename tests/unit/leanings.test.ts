import { describe, expect, test } from "vitest";
import { CONTACT_MODES, DIALECTS, INTERESTS, MENTOR_ROLES } from "~/domain/shared/leanings";
import { resources } from "~/i18n/resources";

describe.each(["zh-CN", "en"] as const)("the words for what people say about themselves (%s)", (locale) => {
  const { common } = resources[locale];

  test.each([
    ["interest", INTERESTS],
    ["dialect", DIALECTS],
    ["mode", CONTACT_MODES],
  ] as const)("every %s has a word, and no word lacks its code", (key, codes) => {
    expect(Object.keys(common[key]).sort()).toEqual([...codes].sort());
  });

  test("both roles have a word", () => {
    for (const role of MENTOR_ROLES) expect(common.mentorRole[role]).not.toBe("");
  });
});
