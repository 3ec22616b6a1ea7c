import { describe, expect, test } from "vitest";
import { NOT_TOLD } from "~/domain/messages/family";
import { resources } from "~/i18n/resources";
import { DEPARTMENT_TEMPLATES } from "~/usecases/letters/department-letters";
import { FAMILY_TEMPLATES } from "~/usecases/letters/family-texts";
import { TEMPLATES } from "~/usecases/record/message";

describe.each(["zh-CN", "en"] as const)("messages in %s", (locale) => {
  const { mail, messages } = resources[locale];
  test.each(TEMPLATES)("%s has a letter and a name in the list", (template) => {
    expect(Object.keys(mail)).toContain(template);
    expect(Object.keys(messages.template)).toContain(template);
  });

  test("nothing is named that is not sent", () =>
    expect(Object.keys(messages.template).sort()).toEqual(
      [...TEMPLATES, ...DEPARTMENT_TEMPLATES, ...Object.keys(FAMILY_TEMPLATES)].sort(),
    ));

  test.each(NOT_TOLD)("why a family was not told is said: %s", (reason) =>
    expect(Object.keys(messages.reason)).toContain(reason),
  );
});
