import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { POLICY_VERSIONS, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { ADVICE } from "~/domain/volunteer/training/advice";
import { CHOICES, contentOf, TRAINING_MODULES, textOf } from "~/domain/volunteer/training/modules";
import { resources } from "~/i18n/resources";

/** Sums of what was published, in both languages. What people passed or acknowledged never changes: write a new version. */
const PUBLISHED: Record<string, readonly [string, string]> = {
  ROLE_1: ["b5bfa18eeadce3e2", "210badfe9af6e159"],
  FIRST_MONTH_1: ["c4ddf6c4f7171f6e", "cddae415bbcfad7f"],
  TALKING_1: ["ac094f5c96fead5a", "5fd5c0da184c637f"],
  SAFETY_1: ["8dbd1fa2f249a4f1", "9deeeff3d4531e46"],
  ENDINGS_1: ["d1bc1973e269fb57", "d1e832bcbe7abffc"],
  REFRESHER_1: ["ace35598feb83fe0", "bc71ae4fd4e5cabc"],
  CONTACT_1: ["de9c9898dfe1c288", "5f8aeefd88aa476c"],
  PHOTOS_1: ["3f589703924e2256", "2e883b8e46c98484"],
  SOCIAL_MEDIA_1: ["60b108f027097cba", "e714b906ca25bd7f"],
  SOCIAL_MEDIA_2: ["089e445d200400d9", "76b91bb125a23748"],
  MONEY_1: ["d552ebcce7127e31", "9ccc1d6c5ec8267a"],
  TRANSPORT_1: ["6f3591c4af14ad7e", "c2e2ac0426b90d8f"],
  REPORTING_1: ["688e15a8e49b35e2", "ff9c481bc8a2c065"],
  EMERGENCIES_1: ["66119f775af38096", "82f5efba6a8b61b6"],
};

const sum = (text: object | undefined) =>
  createHash("sha256")
    .update(JSON.stringify(text ?? {}))
    .digest("hex")
    .slice(0, 16);
const zh: Record<string, object> = {
  ...resources["zh-CN"].trainingTexts,
  ...resources["zh-CN"].riskPolicies,
};
const en: Record<string, object> = { ...resources.en.trainingTexts, ...resources.en.riskPolicies };

test("a published text is as it was published, and every text that is there is published", () => {
  const now = Object.fromEntries(Object.keys(zh).map((name) => [name, [sum(zh[name]), sum(en[name])]]));
  expect(now).toEqual(PUBLISHED);
});

test("there is a text for every version of every rule", () => {
  const names = RISK_POLICIES.flatMap((policy) =>
    Array.from({ length: POLICY_VERSIONS[policy] }, (_, n) => `${policy}_${n + 1}`),
  );
  expect(Object.keys(resources["zh-CN"].riskPolicies).sort()).toEqual(names.sort());
});

test.each(TRAINING_MODULES)(
  "the words of %s have its sections and its questions, and no others",
  (module) => {
    const { version, sections, right } = contentOf(module);
    const text = zh[textOf(module, version)] as { section: object; quiz: Record<string, object> };
    expect(Object.keys(text.section)).toEqual(Object.keys(sections));
    expect(Object.keys(text.quiz)).toEqual(Object.keys(right));
    for (const question of Object.values(text.quiz))
      expect(Object.keys(question)).toEqual(["ask", ...CHOICES, "why"]);
  },
);

test("advice is made of passages that are there", () => {
  for (const { module, section } of Object.values(ADVICE).flat())
    expect(Object.keys(contentOf(module).sections)).toContain(section);
});
