import { describe, expect, test } from "vitest";
import { resources } from "~/i18n/resources";
import { TEMPLATES } from "~/usecases/record/message";

describe.each(["zh-CN", "en"] as const)("messages in %s", (locale) => {
  const { mail, messages } = resources[locale];
  test.each(TEMPLATES)("%s has a letter and a name in the list", (template) => {
    expect(Object.keys(mail)).toContain(template);
    expect(Object.keys(messages.template)).toContain(template);
  });

  test("nothing is named that is not sent", () =>
    expect(Object.keys(messages.template).sort()).toEqual([...TEMPLATES].sort()));
});
