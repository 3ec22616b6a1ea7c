import { expect, test } from "vitest";
import { resources } from "~/i18n/resources";
import { sourcesIn } from "../architecture/sources";

const wordsOf = (locale: "zh-CN" | "en", action: string) => {
  const [subject = "", verb = ""] = action.split(".");
  const action_ = resources[locale].trail.action as Record<string, unknown>;
  return (action_[subject] as Record<string, string> | undefined)?.[verb];
};

/** Actions that are spelt out, and those that are made of an event: `match.${…}`. */
function actions(): string[] {
  const sources = sourcesIn("app", "prisma");
  const spelt = sources
    .filter(({ file }) => file.startsWith("app/usecases/"))
    .flatMap(({ text }) =>
      [...text.matchAll(/"((?:[a-z]+-)*[a-z]+\.[a-z]+(?:-[a-z]+)*)"/g)].map(([, one]) => one ?? ""),
    );
  const events = (file: string, pattern: RegExp, subject: string) =>
    sources
      .filter((source) => source.file === file)
      .flatMap(({ text }) =>
        [...text.matchAll(pattern)].map(
          ([, name = ""]) => `${subject}.${name.toLowerCase().replaceAll("_", "-")}`,
        ),
      );
  return [
    ...spelt,
    ...["child", "match", "check-in", "round", "trail"].map((subject) => `${subject}.opened`),
    ...events(
      "app/domain/match/lifecycle.ts",
      /^ {2}\| \{ kind: "([A-Z_]+)"(?:; (?:at|answerBy|reason)[^}]*)? \};?$/gm,
      "match",
    ),
    ...events("app/domain/volunteer/application.ts", /event: "([A-Z_]+)"/g, "application"),
  ];
}

// Commands share the shape of events in the source; they are no actions of the record.
const COMMANDS = /^match\.(decline|drop|expire|introduce|review|continue|finish|lapse)$/;

test("the record says every action in words, in both languages", () => {
  const known = [...new Set(actions())].filter((action) => !COMMANDS.test(action));
  expect(known.length).toBeGreaterThan(60);
  for (const locale of ["zh-CN", "en"] as const) {
    expect(
      known.filter((action) => !wordsOf(locale, action)),
      locale,
    ).toEqual([]);
  }
});
