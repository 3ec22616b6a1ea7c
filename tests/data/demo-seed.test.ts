import { describe, expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import { fillDemoDistrict } from "../../prisma/demo";
import { freshDatabase } from "../support/databases";

const NOW = new Date("2026-11-23T02:00:00Z");

describe("a smaller district", () => {
  test("is the same for the same seed, on an embedded database and on a server", async () => {
    const [first, second] = [await idsOf("embedded", 7), await idsOf("server", 7)];
    expect(second).toEqual(first);
    expect(first.children).toHaveLength(60);
  }, 120_000);

  test("is another one for another seed", async () => {
    const [first, second] = [await idsOf("embedded", 7), await idsOf("embedded", 8)];
    expect(second.children).not.toEqual(first.children);
  }, 120_000);
});

async function idsOf(kind: "embedded" | "server", seed: number) {
  const given = await freshDatabase(kind);
  try {
    await fillDemoDistrict(given.site, { now: NOW, seed, children: 60 });
    return await withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async ({ tx }) => ({
      children: await tx.child.findMany({ select: { id: true, name: true }, orderBy: { id: "asc" } }),
      matches: await tx.match.findMany({ select: { id: true, score: true }, orderBy: { id: "asc" } }),
      contacts: await tx.contact.findMany({ select: { id: true, localStart: true }, orderBy: { id: "asc" } }),
      checkIns: await tx.checkIn.findMany({ select: { id: true, note: true }, orderBy: { id: "asc" } }),
    }));
  } finally {
    await given.close();
  }
}
