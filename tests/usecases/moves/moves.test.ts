import { beforeAll, expect, it } from "vitest";
import { movePage } from "~/data/matches/move-page";
import { openMoves } from "~/data/matches/move-requests";
import type { FamilyViewer, VolunteerViewer } from "~/domain/access/viewer";
import { type Asking, askToMove, withdrawMove } from "~/usecases/moves/ask";
import { acceptMove, callOffAsAsked, refuseMove } from "~/usecases/moves/decide";
import { expireMoves } from "~/usecases/moves/expire";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { later } from "../../support/match-scene";
import { aDistrict, familyOf, mentorOf, NOW, staffOf } from "../../support/scene";
import { aSeries, type ContactRow, nth } from "../contacts/given";

const SITE = { kind: "system", job: "test" } as const;
type Side = VolunteerViewer | FamilyViewer;

onEachDatabase("a request to move a contact", (given) => {
  let school = 0;
  const scene = async () => {
    const at = await aSeries(given, ++school);
    await at.rows("UPDATE children SET availability = 268435455 WHERE id = $1", at.ids.child);
    await at.rows("UPDATE volunteers SET availability = 268435455 WHERE id = $1", at.ids.mentor);
    await at.steps.plan();
    const contact = nth(await at.ahead(), 1);
    const family = familyOf(at.ids);
    const mentor = mentorOf(at.ids);
    const offers = async (viewer: Side = mentor, now = NOW) =>
      (
        await readOn<Side, Awaited<ReturnType<typeof movePage>>>(given, viewer, now, (work) =>
          movePage(work, contact.id),
        )
      )?.offers ?? [];
    const ask = (viewer: Side, asking: Partial<Asking> = {}, now = NOW) =>
      commandOn<Side, undefined>(given, viewer, now, (work) =>
        askToMove(work, {
          contactId: contact.id,
          reason: "ILL",
          note: "",
          wishes: [],
          cannot: true,
          ...asking,
        }),
      );
    const requests = () =>
      at.rows<{ id: string; state: string; version: number; answer: string }>(
        "SELECT id, state, version, answer FROM move_requests WHERE contact_id = $1 ORDER BY asked_at",
        contact.id,
      );
    const decision = async () => {
      const request = (await requests()).find(({ state }) => state === "OPEN");
      return { requestId: request?.id ?? "", version: request?.version ?? 0 };
    };
    const now = async (): Promise<ContactRow> => {
      const row = (await at.contacts()).find(({ id }) => id === contact.id);
      return row ?? contact;
    };
    return { ...at, contact, family, mentor, offers, ask, requests, decision, now };
  };
  beforeAll(() => given.superuser(aDistrict));

  it("gets up to six times that are free, the same for both sides, and none of somebody else's contact", async () => {
    const at = await scene();
    const offers = await at.offers();
    expect(offers).toHaveLength(6);
    expect(await at.offers(at.family)).toEqual(offers);
    const taken = (await at.ahead()).map(({ starts_at }) => starts_at.getTime());
    for (const { startsAt } of offers) expect(taken).not.toContain(startsAt.getTime());
    const other = await scene();
    const stranger = await readOn(given, other.mentor, NOW, (work) => movePage(work, at.contact.id));
    expect(stranger).toBeNull();
  });

  it("changes nothing until the school moves the contact, which stays the same one", async () => {
    const at = await scene();
    const [offer] = await at.offers(at.family);
    const to = offer?.localStart ?? "";
    expect(await at.ask(at.family, { cannot: false, wishes: [to] })).toMatchObject({ ok: true });
    expect((await at.now()).local_start).toBe(at.contact.local_start);
    const queue = await readOn(given, staffOf(at.ids), NOW, (work) => openMoves(work, 1));
    expect(queue.moves).toMatchObject([
      { side: "FAMILY", reason: "ILL", wishes: [{ localStart: to, free: true }] },
    ]);
    const asked = await at.decision();
    expect(await at.asStaff(NOW, (work, match) => acceptMove(work, match, { ...asked, to }))).toMatchObject({
      ok: true,
    });
    expect(await at.now()).toMatchObject({ local_start: to, state: "PLANNED", sequence: 1, apart: true });
    expect(await at.requests()).toMatchObject([{ state: "ACCEPTED" }]);
    const letters = await at.rows(
      "SELECT template FROM outbox WHERE key LIKE $1",
      `CONTACTS_CHANGED:${at.contact.id}%`,
    );
    expect(letters).toHaveLength(1);
  });

  it("is one at a time, whoever asks, and may be taken back", async () => {
    const at = await scene();
    expect(await at.ask(at.mentor)).toMatchObject({ ok: true });
    expect(await at.ask(at.family)).toMatchObject({ reason: "MOVE_ASKED" });
    const { requestId } = await at.decision();
    const withdraw = (viewer: Side) =>
      commandOn<Side, undefined>(given, viewer, NOW, (work) => withdrawMove(work, { requestId }));
    expect(await withdraw(at.family)).toMatchObject({ reason: "STALE_GONE" });
    expect(await withdraw(at.mentor)).toMatchObject({ ok: true });
    expect(await withdraw(at.mentor)).toMatchObject({ reason: "STALE_GONE" });
    expect(await at.ask(at.family)).toMatchObject({ ok: true });
  });

  it("names only times that were offered and are still free", async () => {
    const at = await scene();
    const wishes = [at.contact.local_start];
    expect(await at.ask(at.mentor, { cannot: false, wishes })).toMatchObject({ reason: "WISH_TAKEN" });
    expect(await at.ask(at.mentor, { cannot: false })).toMatchObject({ reason: "CHOOSE_OR_CANNOT" });
  });

  it("is not accepted at a time that was taken since, and stays open", async () => {
    const at = await scene();
    const [offer] = await at.offers();
    const to = offer?.localStart ?? "";
    await at.ask(at.mentor, { cannot: false, wishes: [to] });
    const other = nth(await at.ahead(), 4);
    await at.one(other, { on: new Date(`${to.slice(0, 10)}T00:00:00Z`), startTime: to.slice(11) });
    const asked = await at.decision();
    const refused = await at.asStaff(NOW, (work, match) => acceptMove(work, match, { ...asked, to }));
    expect(refused).toMatchObject({ ok: false, field: "to" });
    expect(await at.requests()).toMatchObject([{ state: "OPEN" }]);
    const queue = await readOn(given, staffOf(at.ids), NOW, (work) => openMoves(work, 1));
    expect(queue.moves[0]?.wishes).toMatchObject([{ free: false }]);
    expect((await at.offers()).map(({ localStart }) => localStart)).not.toContain(to);
  });

  it("is refused with a word to the mentor, or makes the contact fall out", async () => {
    const at = await scene();
    await at.ask(at.mentor);
    const asked = await at.decision();
    await at.asStaff(NOW, (work, match) =>
      refuseMove(work, match, { ...asked, answer: "the only free hour" }),
    );
    expect(await at.requests()).toMatchObject([{ state: "REFUSED", answer: "the only free hour" }]);
    expect(
      await at.rows("SELECT 1 FROM outbox WHERE key = $1", `MOVE_REFUSED:${asked.requestId}`),
    ).toHaveLength(1);
    await at.ask(at.family);
    const again = await at.decision();
    expect(await at.asStaff(NOW, (work, match) => callOffAsAsked(work, match, again))).toMatchObject({
      ok: true,
    });
    expect(await at.now()).toMatchObject({ state: "CANCELLED", apart: true });
    expect((await at.requests()).map(({ state }) => state)).toEqual(["REFUSED", "ACCEPTED"]);
  });

  it("is decided once: of two colleagues at the same time one is told", async () => {
    const at = await scene();
    await at.ask(at.mentor);
    const asked = await at.decision();
    const both = await Promise.all([
      at.asStaff(NOW, (work, match) => refuseMove(work, match, { ...asked, answer: "" })),
      at.asStaff(NOW, (work, match) => callOffAsAsked(work, match, asked)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("ends when the contact is moved otherwise, begins, or the match ends", async () => {
    const moved = await scene();
    await moved.ask(moved.mentor);
    await moved.one(moved.contact, { on: new Date("2026-09-25T00:00:00Z"), startTime: "18:00" });
    expect(await moved.requests()).toMatchObject([{ state: "EXPIRED" }]);
    const begun = await scene();
    await begun.ask(begun.mentor);
    await readOn(given, SITE, later(20), expireMoves);
    expect(await begun.requests()).toMatchObject([{ state: "EXPIRED" }]);
    expect(await begun.ask(begun.mentor, {}, later(20))).toMatchObject({ reason: "CONTACT_NOT_AHEAD" });
    const closed = await scene();
    await closed.ask(closed.family);
    await closed.steps.close();
    expect(await closed.requests()).toMatchObject([{ state: "EXPIRED" }]);
  });
});
