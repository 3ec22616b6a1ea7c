import { beforeEach, expect, it } from "vitest";
import { choicesOf } from "~/data/family/text-choices";
import { familiesToTell, schoolMessages } from "~/data/messages/school";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type NotedTexts, noteTexts } from "~/usecases/family/choose-texts";
import { planFamilyTexts } from "~/usecases/letters/plan-family-texts";
import { aContact, aCoordinator, aMatch, type MadeMatch, NOW } from "../factories";
import { onEachDatabase } from "../support/databases";

const SYSTEM = { kind: "system", job: "test" } as const;
const PHONE = "13900000009";
const CHOICE: Omit<NotedTexts, "childId" | "memberId"> = {
  ...{ channel: "SMS", told: ["CONTACT_CHANGED"], quietFrom: 1200, quietUntil: 420, how: "PAPER" },
};

onEachDatabase("text messages, as a school sees them", (given) => {
  let made: MadeMatch;
  let coordinator: StaffViewer;
  let name: string;
  let elsewhere: StaffViewer;
  const system = <T>(body: (work: Work<typeof SYSTEM>) => Promise<T>) =>
    withViewer(given.site.prisma, SYSTEM, NOW, body);
  const as = <T>(viewer: StaffViewer, body: (work: Work<StaffViewer>) => Promise<T>) =>
    withViewer(given.site.prisma, viewer, NOW, body);
  const note = (viewer: StaffViewer, choice: Partial<NotedTexts> = {}) =>
    as(viewer, (work) =>
      noteTexts(work, {
        ...{ childId: made.child.child.id, memberId: made.child.guardian.id, ...CHOICE, ...choice },
      }),
    );
  const setMember = (data: { phone?: string; restricted?: boolean }) =>
    system(({ tx }) => tx.familyMember.update({ where: { id: made.child.guardian.id }, data }));

  beforeEach(async () => {
    await given.superuser((sql) => sql.exec("TRUNCATE outbox, people CASCADE"));
    await system(async ({ tx }) => {
      made = await aMatch(tx);
      const own = await aCoordinator(tx, { school: made.school });
      coordinator = own.viewer;
      name = own.person.name;
      elsewhere = (await aCoordinator(tx)).viewer;
    });
    await setMember({ phone: PHONE });
  });

  it("a coordinator writes down what was said, how and by whom it was recorded, and the last word counts", async () => {
    const { id: memberId } = made.child.guardian;
    expect(await as(coordinator, (work) => choicesOf(work, memberId))).toMatchObject({
      ...{ channel: "SLIP", told: ["CONTACT_AHEAD", "CONTACT_CHANGED"], said: null },
    });
    expect(await note(coordinator)).toMatchObject({ ok: true });
    expect(await as(coordinator, (work) => choicesOf(work, memberId))).toEqual({
      ...{ channel: "SMS", told: ["CONTACT_CHANGED"], quietFrom: 1200, quietUntil: 420 },
      said: { how: "PAPER", at: NOW, by: name },
    });
    expect(await note(coordinator, { channel: "SLIP", how: "PHONE" })).toMatchObject({ ok: true });
    expect(await as(coordinator, (work) => choicesOf(work, memberId))).toMatchObject({
      ...{ channel: "SLIP", said: { how: "PHONE" } },
    });
  });

  it("not for whoever must not be told, without a mobile, or of another school", async () => {
    expect(await note(elsewhere)).toMatchObject({ reason: "INVALID" });
    await setMember({ phone: "0917-6210001" });
    expect(await note(coordinator)).toMatchObject({ reason: "NO_MOBILE", field: "channel" });
    expect(await note(coordinator, { channel: "SLIP" })).toMatchObject({ ok: true });
    await setMember({ phone: PHONE, restricted: true });
    expect(await note(coordinator)).toMatchObject({ reason: "MEMBER_RESTRICTED" });
  });

  it("a text message that waits is told of on the list, and stands among the messages without its number", async () => {
    await note(coordinator);
    await system(async ({ tx }) => {
      const { contact } = await aContact(tx, { made, startsAt: new Date(NOW.getTime() + 72 * 3_600_000) });
      const startsAt = new Date(NOW.getTime() + 75 * 3_600_000);
      const endsAt = new Date(NOW.getTime() + 76 * 3_600_000);
      await tx.contact.update({ where: { id: contact.id }, data: { startsAt, endsAt } });
    });
    expect(await as(coordinator, familiesToTell)).toMatchObject([{ sequence: 1, textAt: null }]);
    await system(planFamilyTexts);
    expect(await as(coordinator, familiesToTell)).toMatchObject([{ sequence: 1, textAt: NOW }]);
    const list = (viewer: StaffViewer, to: "FAMILY" | "PEOPLE" | null) =>
      as(viewer, (work) => schoolMessages(work, { state: null, to, page: 1 }));
    const { child, guardian } = made.child;
    for (const to of ["FAMILY", null] as const)
      expect((await list(coordinator, to)).messages).toMatchObject([
        {
          ...{ template: "FAMILY_CHANGED", state: "WAITING", name: guardian.name },
          family: { relation: guardian.relation, child: child.name, number: "139****0009" },
        },
      ]);
    expect((await list(coordinator, "PEOPLE")).messages).toEqual([]);
    expect((await list(elsewhere, null)).messages).toEqual([]);
  });

  it("a waiting message to somebody who is neither carer nor guardian leaves the family to be told", async () => {
    await note(coordinator);
    await system(async ({ tx }) => {
      const { contact } = await aContact(tx, { made, startsAt: new Date(NOW.getTime() + 72 * 3_600_000) });
      await tx.familyMember.update({
        where: { id: made.child.guardian.id },
        data: { guardian: false, carer: false },
      });
      await tx.contact.update({ where: { id: contact.id }, data: { state: "CANCELLED" } });
    });
    await system(planFamilyTexts);
    const messages = await as(coordinator, (work) =>
      schoolMessages(work, { state: "WAITING", to: "FAMILY", page: 1 }),
    );
    expect(messages.messages).toHaveLength(1);
    expect(await as(coordinator, familiesToTell)).toMatchObject([{ off: true, textAt: null }]);
  });
});
