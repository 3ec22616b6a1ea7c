import { describe, expect, test } from "vitest";
import { type FamilyFacts, familyWords, MOST_PARTS, partsOf } from "~/domain/messages/family-words";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { mailWords } from "~/emails/words";
import { formatOnBothClocks } from "~/i18n/format";
import { locales } from "~/i18n/locale";

const AT = new Date("2026-11-25T13:30:00Z");
const NEWS = ["AHEAD", "CONFIRMED", "MOVED", "OFF"] as const;

describe("the words of a text message to a family", () => {
  test.each([
    [60, 1],
    [61, 2],
    [124, 2],
    [125, 3],
  ])("%i characters behind the sender's name are %i parts", (length, parts) => {
    expect(partsOf("话".repeat(length))).toBe(parts);
  });

  test.each(locales)("in %s have the school's phone, fit into two parts and leave nothing open", (locale) => {
    const words = mailWords(locale);
    for (const news of NEWS)
      for (const mode of CONTACT_MODES) {
        const facts: FamilyFacts = {
          news,
          mode: words(`mail:mode.${mode}`),
          when: formatOnBothClocks(AT, locale, "Asia/Shanghai", "Europe/London"),
          schoolPhone: "0917-5550000",
        };
        const text = familyWords(facts, (key, values) => words(`mail:toFamily.${key}`, { ...values }));
        expect(partsOf(text)).toBeLessThanOrEqual(MOST_PARTS);
        expect(text).toContain(facts.when);
        expect(text).not.toMatch(/\{\{|undefined|http/);
        const near = { ...facts, when: formatOnBothClocks(AT, locale, "Asia/Shanghai", null) };
        const usual = familyWords(near, (key, values) => words(`mail:toFamily.${key}`, { ...values }));
        expect(usual.length).toBeLessThanOrEqual(locale === "zh-CN" ? 60 : 124);
        expect(usual).toContain(facts.schoolPhone);
      }
  });

  test("leave the phone away where it would make a third part, or where there is none", () => {
    const say = (key: string) => (key === "ASK" ? "问".repeat(10) : "话".repeat(115));
    const facts: FamilyFacts = { news: "AHEAD", mode: "视频", when: "今天", schoolPhone: "0917-5550000" };
    expect(familyWords(facts, say)).toBe("话".repeat(115));
    expect(familyWords({ ...facts, schoolPhone: "" }, (key) => key)).toBe("AHEAD");
    expect(familyWords(facts, (key) => key)).toBe("AHEADASK");
  });
});
