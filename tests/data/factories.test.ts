import { expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import { ChildState, MatchState } from "~/generated/prisma/client";
import { aCheckIn, aChild, aContact, aFamilyLink, aMatch, aVolunteer, NOW } from "../factories";
import { onEachDatabase } from "../support/databases";

const SYSTEM = { kind: "system", job: "test" } as const;

onEachDatabase("factories persist valid rows", (given) => {
  const write = <T>(body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) =>
    withViewer(given.site.prisma, SYSTEM, NOW, body);

  test.each(Object.values(MatchState))("a match that is %s", async (state) => {
    const { match, child } = await write(({ tx }) => aMatch(tx, { state }));
    expect(match).toMatchObject({ state, childId: child.child.id });
  });

  test.each(Object.values(ChildState))("a child that is %s", async (state) => {
    const { child } = await write(({ tx }) => aChild(tx, { state, slots: ["FATHER", "MOTHER", "ANY"] }));
    expect(child.state).toBe(state);
  });

  test("a volunteer who is not screened has every check open and no approval", async () => {
    const { application } = await write(({ tx }) => aVolunteer(tx, { screened: false }));
    const items = await write(({ tx }) =>
      tx.screeningItem.findMany({ where: { applicationId: application.id } }),
    );
    expect(items.map(({ state }) => state)).toEqual(Array(7).fill("OPEN"));
    expect(application.state).toBe("SUBMITTED");
  });

  test("a match takes what it is given, or what its parts should be like", async () => {
    const { match, volunteer } = await write(async ({ tx }) => {
      const child = await aChild(tx, { slots: ["FATHER"] });
      return aMatch(tx, { child, volunteer: { role: "FATHER", capacity: 2 }, approvals: 2 });
    });
    expect(match.schoolId).toBe(volunteer.school.id);
    expect(volunteer.volunteer).toMatchObject({ role: "FATHER", capacity: 2 });
  });

  test("contacts, records and links", async () => {
    const { contact } = await write(({ tx }) => aContact(tx));
    expect(contact.localStart).toBe("2026-11-24T19:00");
    const { checkIn } = await write(({ tx }) => aCheckIn(tx, { state: "REVIEWED" }));
    expect(checkIn.reviewedById).not.toBeNull();
    const { viewer } = await write(({ tx }) => aFamilyLink(tx));
    const seen = await withViewer(given.site.prisma, viewer, NOW, ({ tx }) =>
      tx.child.findMany({ select: { id: true } }),
    );
    expect(seen).toEqual([{ id: viewer.childId }]);
  });

  test("a missing rule is caught: no match for who was not screened", async () => {
    await expect(write(({ tx }) => aMatch(tx, { volunteer: { screened: false } }))).rejects.toThrow();
  });
});
