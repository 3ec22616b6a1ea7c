import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { versionsOf } from "~/domain/child/family-permission";
import {
  CURRENT_TEXTS,
  needsSeparatePermission,
  optionalAnswer,
  PERMISSION_KINDS,
} from "~/domain/child/permission-texts";
import { resources } from "~/i18n/resources";

/** Sums of what was published, in both languages. A text that people permitted by never changes: write a new version. */
const PUBLISHED: Record<string, readonly [string, string]> = {
  PARTICIPATION_1: ["c5cc048affb36dcd", "56519f73cb85d9c9"],
  UNDER_14_1: ["cef6936fbf7f2ee3", "194f9dac7ccebe89"],
  MATCH_1: ["2d0ce263284dd74d", "53cca0aa17b96019"],
  ID_NUMBER_1: ["0954e53e5df3ecf1", "4064139f9761081b"],
  ADDRESS_1: ["fc7a829c3a8e09b9", "b6faf0013f4aeb0d"],
  ADDRESS_2: ["d474186b6ff7c28a", "f069ce923863f9fc"],
  PHOTO_1: ["409a34b12639333e", "c0388c0f1d317b5c"],
};

const sum = (text: object) => createHash("sha256").update(JSON.stringify(text)).digest("hex").slice(0, 16);

test("a published text is as it was published, and every text that is there is published", () => {
  const zh: Record<string, object> = resources["zh-CN"].permissionTexts;
  const en: Record<string, object> = resources.en.permissionTexts;
  const now = Object.fromEntries(
    Object.entries(zh).map(([name, text]) => [name, [sum(text), sum(en[name] ?? {})]]),
  );
  expect(now).toEqual(PUBLISHED);
});

test("there is a text for every kind and each of its versions", () => {
  const names = PERMISSION_KINDS.flatMap((kind) =>
    Array.from({ length: CURRENT_TEXTS[kind] }, (_, n) => `${kind}_${n + 1}`),
  );
  expect(Object.keys(resources["zh-CN"].permissionTexts).sort()).toEqual(names.sort());
});

test("every version after the first says in both languages what is different, and a first one says nothing of it", () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const texts: Record<string, Record<string, string>> = resources[locale].permissionTexts;
    const changed = Object.fromEntries(
      PERMISSION_KINDS.flatMap(versionsOf).map(({ kind, version }) => [
        `${kind}_${version}`,
        (texts[`${kind}_${version}`]?.changed ?? "").length > 10,
      ]),
    );
    const later = Object.fromEntries(Object.keys(changed).map((name) => [name, !name.endsWith("_1")]));
    expect(changed).toEqual(later);
  }
});

test.each([
  ["2012-09-16", "2026-09-15", true],
  ["2012-09-15", "2026-09-15", false],
  ["2012-02-29", "2026-02-28", true],
  ["2012-02-29", "2026-03-01", false],
])("born on %s, on %s the separate permission is needed: %s", (born, day, needed) => {
  expect(needsSeparatePermission(new Date(born), new Date(day))).toBe(needed);
});

test("the answer that stands counts, one that was withdrawn does not", () => {
  const given = { kind: "ID_NUMBER", granted: true, textVersion: 1, withdrawnAt: null };
  const over = { ...given, withdrawnAt: new Date("2026-09-01") };
  expect(optionalAnswer([over, { ...given, kind: "PHOTO" }], "ID_NUMBER")).toBe("NOT_ASKED");
  expect(optionalAnswer([over, given], "ID_NUMBER")).toBe("GIVEN");
  expect(optionalAnswer([over, { ...given, granted: false }], "ID_NUMBER")).toBe("REFUSED");
});
