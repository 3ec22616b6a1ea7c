import { describe, expect, test } from "vitest";
import { resources } from "~/i18n/resources";
import { type Source, sourceOf, sourcesIn } from "./sources";

const PAGE = /^export default /m;
const META = /^export const meta = pageTitle\("(\w+)"\);$/m;

/** Routes that draw something themselves; a layout only frames the page of another route. */
const pages = (sources: readonly Source[]) =>
  sources.filter(
    ({ file, text }) => /\.tsx$/.test(file) && !/\/_(layout\.tsx|components\/)/.test(file) && PAGE.test(text),
  );
const titleIn = ({ text }: Source) => META.exec(text)?.[1];

const routes = pages(sourcesIn("app/routes"));

describe("titles", () => {
  test("every page has a title of its own", () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter((route) => !titleIn(route)).map(({ file }) => file)).toEqual([]);
    const keys = routes.map(titleIn);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("the test before this one sees a page without a title", () => {
    const text = "export default function Page() { return null; }";
    expect(pages([sourceOf("app/routes/x.tsx", text)]).map(titleIn)).toEqual([undefined]);
  });

  test.each(["zh-CN", "en"] as const)("no two pages are called the same in %s", (locale) => {
    const words = Object.entries(resources[locale].titles);
    const twins = words.filter(([key, word]) =>
      words.some(([other, same]) => other !== key && same === word),
    );
    expect(twins).toEqual([]);
  });

  test("no title waits for a page that is not there", () => {
    const used = [
      ...routes.map(titleIn),
      "of",
      "signedOut",
      "notFound",
      "forbidden",
      "tooMany",
      "unavailable",
      "broken",
    ];
    expect(Object.keys(resources["zh-CN"].titles).filter((key) => !used.includes(key))).toEqual([]);
  });
});
