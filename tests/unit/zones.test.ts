import { describe, expect, test } from "vitest";
import { minutesAhead } from "~/domain/shared/zones";
import { zoneChoices, zoneName } from "~/http/zones.server";
import { locales } from "~/i18n/locale";

const YEAR = 2026;
const offsetsOf = (zone: string) =>
  [0, 6].map((month) => minutesAhead(zone, "UTC", new Date(Date.UTC(YEAR, month, 1))));

describe.each(locales)("zones to choose from (%s)", (locale) => {
  const choices = zoneChoices(locale, ["Asia/Shanghai", "Europe/Berlin"], YEAR);

  test("every zone has one choice of its name, with its offsets in winter and summer", () => {
    const byLabel = new Map(choices.map(({ label, value }) => [label, value]));
    expect(byLabel.size).toBe(choices.length);
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const chosen = byLabel.get(zoneName(zone, locale, YEAR)) ?? "";
      expect(offsetsOf(chosen), zone).toEqual(offsetsOf(zone));
    }
  });

  test("a zone that is kept stands for its own name", () => {
    const values = choices.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["Asia/Shanghai", "Europe/Berlin"]));
  });
});

test("a name says the offsets", () => {
  expect(zoneName("Asia/Shanghai", "zh-CN", YEAR)).toBe("中国标准时间（UTC+8）");
  expect(zoneName("Europe/Berlin", "zh-CN", YEAR)).toMatch(/（UTC\+1\/\+2）$/);
  expect(zoneName("America/St_Johns", "en", YEAR)).toMatch(/\(UTC−3:30\/−2:30\)$/);
});
