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

/** The demo is filled whenever somebody first starts the site: at night, in the holidays, at the turn of the year. */
describe("on any day and at any hour", () => {
  test.each([
    "2026-11-28T09:54:30Z",
    "2026-12-31T16:05:00Z",
    "2027-01-25T22:40:00Z",
    "2027-02-28T03:15:00Z",
    "2027-05-01T12:00:00Z",
    "2027-07-15T18:30:00Z",
    "2027-08-31T23:59:59Z",
    "2027-10-03T06:20:00Z",
  ])(
    "a smaller district is whole at %s",
    async (text) => {
      const given = await freshDatabase("embedded");
      try {
        const { matches, contacts } = await fillDemoDistrict(given.site, {
          now: new Date(text),
          children: 60,
        });
        expect(matches).toBeGreaterThan(20);
        expect(contacts).toBeGreaterThan(200);
      } finally {
        await given.close();
      }
    },
    120_000,
  );
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
