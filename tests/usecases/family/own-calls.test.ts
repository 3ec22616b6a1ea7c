import { beforeAll, expect, test } from "vitest";
import type { FamilyViewer } from "~/domain/access/viewer";
import { bookOwnCall, giveUpCall } from "~/usecases/family/own-calls";
import { commandOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, familyOf, NOW, type Scene } from "../../support/scene";
import { aSchoolWithContactAhead } from "../child/given";
import { likeIt } from "./given";

/** A Friday, and every Friday after. */
const FRIDAY = "2026-09-18T17:00";
const DAYS = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 360, until: 1290 }));

onEachDatabase("calls that a parent books", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  const rows = <T>(statement: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(statement, values));
  /** A school with a room of so many seats that is open all day, and nothing else in anybody's way. */
  const open = async (kind: "FAMILY_PHONE" | "VIDEO_CORNER", seats = 1) => {
    const ids = await aSchoolWithContactAhead(given);
    const { school } = ids;
    for (const table of ["parent_calls", "terms", "timetables", "calendar_days", "absences", "weekly_hours"])
      await rows(`DELETE FROM ${table}`);
    await rows("UPDATE room_closures SET lifted_at = now()");
    await rows("UPDATE supervisors SET ended_at = NULL WHERE school_id = $1", school);
    await rows(
      "UPDATE rooms SET kind = $2::room_kind, hours = $3, seats = $4 WHERE id = $1",
      ...[...[ids.room, kind, JSON.stringify(DAYS), seats]],
    );
    return ids;
  };
  /** A parent of another child of the same school. */
  const neighbour = async (ids: Scene): Promise<FamilyViewer> => {
    const [child, member, link, session] = Array.from({ length: 4 }, () => crypto.randomUUID());
    await likeIt(given, "children", ids.child, {
      id: child,
      name: "白小雪",
      state: "WAITING",
      waiting_since: "2026-09-01",
    });
    await likeIt(given, "family_members", ids.member, { id: member, child_id: child, name: "白建国" });
    const of = { child_id: child, member_id: member };
    await likeIt(given, "family_links", ids.link, { id: link, ...of, token_hash: `neighbour-${link}` });
    await likeIt(given, "family_sessions", ids.familySession, {
      ...{ id: session, link_id: link, id_hash: `neighbour-${session}` },
    });
    const viewer = { sessionId: session, linkId: link, childId: child, memberId: member };
    return { kind: "family", schoolId: ids.school, ...viewer } as FamilyViewer;
  };
  const book = (viewer: FamilyViewer, roomId: string, more: { when?: string; weekly?: boolean } = {}) =>
    commandOn(given, viewer, NOW, (work) =>
      bookOwnCall(work, { roomId, when: FRIDAY, weekly: false, ...more }),
    );
  const calls = ({ school }: Scene) =>
    rows<{ id: string; child: string; state: string; seat: number; version: number }>(
      "SELECT id, child_id AS child, state::text, seat, version FROM parent_calls WHERE school_id = $1 ORDER BY starts_at, seat",
      school,
    );
  const trail = async ({ school }: Scene) =>
    (
      await rows<{ action: string }>(
        "SELECT action FROM audit WHERE school_id = $1 AND actor_kind = 'family' AND action LIKE 'call.%' ORDER BY id",
        school,
      )
    ).map(({ action }) => action);

  test.each(["FAMILY_PHONE", "VIDEO_CORNER"] as const)("%s: sent twice, one call is booked", async (kind) => {
    const here = await open(kind, 2);
    const both = await Promise.all([book(familyOf(here), here.room), book(familyOf(here), here.room)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "CHILD_BUSY", field: "when" });
    expect(await calls(here)).toMatchObject([{ child: here.child, state: "PLANNED", seat: 1 }]);
    expect(await trail(here)).toEqual(["call.booked"]);
  });

  test.each(["FAMILY_PHONE", "VIDEO_CORNER"] as const)(
    "%s: two parents at once for the last seat, and one has it",
    async (kind) => {
      const here = await open(kind);
      const other = await neighbour(here);
      const both = await Promise.all([book(familyOf(here), here.room), book(other, here.room)]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "NO_SEAT_FREE" });
      expect(await calls(here)).toHaveLength(1);
      expect(await trail(here)).toEqual(["call.booked"]);
    },
  );

  test("every week takes the weeks that are free, and six calls are enough", async () => {
    const here = await open("FAMILY_PHONE");
    const other = await neighbour(here);
    expect(await book(other, here.room, { when: "2026-09-25T17:00" })).toMatchObject({ ok: true });
    expect(await book(familyOf(here), here.room, { weekly: true })).toEqual({
      ok: true,
      value: { booked: 3 },
    });
    const thursdays = { when: "2026-09-17T18:00", weekly: true };
    expect(await book(familyOf(here), here.room, thursdays)).toEqual({ ok: true, value: { booked: 3 } });
    expect(await book(familyOf(here), here.room, { when: "2026-09-16T18:00" })).toMatchObject({
      reason: "CALLS_ENOUGH",
    });
  });

  test("given up twice is given up once, and the seat is another child's at once", async () => {
    const here = await open("FAMILY_PHONE");
    const other = await neighbour(here);
    await book(familyOf(here), here.room);
    const [call] = await calls(here);
    const giveUp = (viewer: FamilyViewer) =>
      commandOn(given, viewer, NOW, (work) =>
        giveUpCall(work, { callId: call?.id ?? "", version: call?.version ?? 0 }),
      );
    expect(await giveUp(other)).toMatchObject({ ok: false, reason: "STALE_GONE" });
    const both = await Promise.all([giveUp(familyOf(here)), giveUp(familyOf(here))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await trail(here)).toEqual(["call.booked", "call.cancelled"]);
    expect(await book(other, here.room)).toMatchObject({ ok: true });
    expect((await calls(here)).map(({ state }) => state).sort()).toEqual(["CANCELLED", "PLANNED"]);
  });

  test("a card that was taken back, or ran out, books nothing and gives nothing up", async () => {
    for (const end of [
      "UPDATE family_links SET revoked_at = now() WHERE id = $1",
      "UPDATE family_links SET expires_at = '2026-09-10' WHERE id = $1",
    ]) {
      const here = await open("FAMILY_PHONE");
      await book(familyOf(here), here.room);
      const before = await calls(here);
      await rows(end, here.link);
      expect(await book(familyOf(here), here.room, { when: "2026-09-17T18:00" })).toMatchObject({
        ok: false,
      });
      const gone = await commandOn(given, familyOf(here), NOW, (work) =>
        giveUpCall(work, { callId: before[0]?.id ?? "", version: before[0]?.version ?? 0 }),
      );
      expect(gone).toMatchObject({ ok: false, reason: "STALE_GONE" });
      expect(await calls(here)).toEqual(before);
      expect(await trail(here)).toEqual(["call.booked"]);
    }
  });

  test("a room of another school is no room, and a time that does not exist is none", async () => {
    const there = await open("FAMILY_PHONE");
    const here = await open("FAMILY_PHONE");
    expect(await book(familyOf(here), there.room)).toMatchObject({ reason: "INVALID", field: "roomId" });
    expect(await book(familyOf(here), here.room, { when: "2026-09-18T99:99" })).toMatchObject({
      reason: "INVALID",
    });
    for (const ids of [here, there]) expect(await calls(ids)).toEqual([]);
  });
});
