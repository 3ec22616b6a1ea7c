import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { describe, expect, it } from "vitest";
import { routeParts } from "~/http/route-parts.server";
import { serverBuild } from "../support/site";

interface Branch {
  id: string;
  path?: string;
  index?: boolean;
  children?: Branch[];
}

const build = await serverBuild();
const partFor = routeParts(build);
const all = Object.keys(build.routes);

function treeOf({ routes }: ServerBuild, parent?: string): Branch[] {
  return Object.values(routes).flatMap((route): Branch[] => {
    if (!route || route.parentId !== parent) return [];
    const { id, path, index } = route;
    return index ? [{ id, path, index }] : [{ id, path, children: treeOf({ routes } as ServerBuild, id) }];
  });
}

const trees = new Map<ServerBuild, Branch[]>();

function treeKept(part: ServerBuild): Branch[] {
  const tree = trees.get(part) ?? treeOf(part);
  trees.set(part, tree);
  return tree;
}

const matched = (part: ServerBuild, path: string) =>
  matchRoutes(treeKept(part) as Parameters<typeof matchRoutes>[0], path)?.map(({ route, params }) => [
    route.id,
    params,
  ]) ?? "nothing";

function exampleOf(id: string): string {
  const words: string[] = [];
  for (let at: string | undefined = id; at; at = build.routes[at]?.parentId)
    words.unshift(build.routes[at]?.path ?? "");
  return `/${words.filter(Boolean).join("/").replace(/:\w+/g, "some-word")}`;
}

const escaped = (path: string) => path.replace(/[A-Z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

describe("the routes that an address may have", () => {
  it.each(all)("%s is found as among all of them, however its address is written", (id) => {
    const path = exampleOf(id);
    for (const written of [path, escaped(path.toUpperCase()), `${path}/a/b`]) {
      const wanted = matched(build, written);
      expect(matched(partFor(written), written), written).toEqual(wanted);
      const asData = written === "/" ? "/_root.data" : `${written}.data`;
      expect(matched(partFor(asData), written), asData).toEqual(wanted);
    }
  });

  it.each([
    "/nowhere",
    "/nowhere/at/all",
    "//console",
    "/console//children",
    "/%zz",
    "/%zz/console",
    "/a%2Fb",
    "/.data",
  ])("%s is missed as among all of them", (path) => {
    expect(matched(partFor(path), path)).toEqual(matched(build, path));
  });

  it("addresses above one are there too: a browser is told of their routes", () => {
    const part = partFor("/console/children/some-child");
    for (const above of ["/", "/console", "/console/children"])
      expect(matched(part, above)).toEqual(matched(build, above));
  });

  it("what is asked for every address is asked among all of them", () => {
    expect(partFor("/__manifest")).toBe(build);
  });

  it("are a fifth of all at most, with what browsers are told of each, and the same each time", () => {
    for (const id of all) {
      const part = partFor(exampleOf(id));
      expect(Object.keys(part.routes).length, id).toBeLessThan(all.length / 5);
      expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
      expect(partFor(exampleOf(id))).toBe(part);
    }
  });
});
