import { beforeAll, beforeEach, expect, it } from "vitest";
import { secretHash } from "~/adapters/secrets.server";
import { signalPage } from "~/data/children/heard";
import { workCounts } from "~/data/console/work-counts";
import { ownCorner } from "~/data/corner/own";
import type { CornerViewer } from "~/domain/access/viewer";
import { FACES, sadInARow } from "~/domain/child/faces";
import { openCorner } from "~/usecases/corner/open";
import { leaveCorner, sayHowItWas } from "~/usecases/corner/say";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, aSchool, NOW, type Scene, staffOf } from "../../support/scene";

const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const SAID = { face: 5, words: "", talk: false };

onEachDatabase("the tablet of the corner", (given) => {
  let ids: Scene;
  let school = 0;
  const rows = <T>(text: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(text, values));
  /** Contacts of the scene's match that were held one after another, the last one just now. */
  const contactsHeld = async (count: number) => {
    const made = await rows<{ id: string }>(
      `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, state, starts_at, ends_at, local_start, time_zone, mode)
       SELECT $1, $2, $3, $4, 'HELD', $5::timestamptz - make_interval(hours => n), $5::timestamptz - make_interval(hours => n, mins => -20), '2026-09-15T10:00', 'Asia/Shanghai', 'VIDEO'
       FROM generate_series(1, $6::int) n RETURNING id`,
      ...[ids.match, ids.school, ids.child, ids.mentor, NOW, count],
    );
    return made.map(({ id }) => id);
  };
  const open = (contactId: string, at = NOW) =>
    commandOn(given, staffOf(ids), at, (work) => openCorner(work, { matchId: ids.match, contactId }));
  const tabletOf = async (contactId: string): Promise<CornerViewer> => {
    const [session] = await rows<{ id: string }>(
      "SELECT id FROM corner_sessions WHERE contact_id = $1",
      contactId,
    );
    return { kind: "corner", sessionId: session?.id ?? "" };
  };
  const say = async (contactId: string, said: Partial<typeof SAID> = {}, at = NOW) => {
    const viewer = await tabletOf(contactId);
    return commandOn(given, viewer, at, (work) => sayHowItWas(work, { ...SAID, ...said }));
  };
  const answered = async (said: Partial<typeof SAID>) => {
    const [contact = ""] = await contactsHeld(1);
    await open(contact);
    expect(await say(contact, said)).toMatchObject({ ok: true });
    return contact;
  };
  const signals = async () => (await readOn(given, staffOf(ids), NOW, (work) => signalPage(work, 1))).signals;

  beforeAll(() => given.superuser(aDistrict));
  beforeEach(async () => {
    ids = await given.superuser((sql) => aSchool(sql, ++school));
    await rows("DELETE FROM corner_sessions WHERE school_id = $1", ids.school);
    await rows("DELETE FROM corner_answers WHERE school_id = $1", ids.school);
    await rows("DELETE FROM child_signals WHERE school_id = $1", ids.school);
  });

  it("shows how the child and the mentor are called and the day; of its secret only the hash is kept", async () => {
    const [contact = ""] = await contactsHeld(1);
    const opened = await open(contact);
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.value.expiresAt).toEqual(later(10));
    const [session] = await rows<{ token_hash: string }>(
      "SELECT token_hash FROM corner_sessions WHERE contact_id = $1",
      contact,
    );
    expect(session?.token_hash).toBe(secretHash(opened.value.token));
    const shown = await readOn(given, await tabletOf(contact), NOW, ownCorner);
    expect(shown).toEqual({
      ...{ contactId: contact, childCalled: "小雨", mentorCalled: "李", mentorRole: "FATHER" },
      contactOn: new Date("2026-09-15T00:00:00Z"),
    });
  });

  it("takes one answer, however often it is tapped, and is over with it", async () => {
    const [contact = ""] = await contactsHeld(1);
    await open(contact);
    const taps = await Promise.all([say(contact), say(contact, { face: 1 }), say(contact)]);
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows("SELECT 1 FROM corner_answers WHERE contact_id = $1", contact)).toHaveLength(1);
    expect(await readOn(given, await tabletOf(contact), NOW, ownCorner)).toBeNull();
    expect(await open(contact)).toMatchObject({ reason: "CORNER_ANSWERED" });
  });

  it("is over after the policy's minutes, to the second, and when the teacher takes it back", async () => {
    const [contact = ""] = await contactsHeld(1);
    await open(contact);
    const tablet = await tabletOf(contact);
    expect(await readOn(given, tablet, new Date(later(10).getTime() - 1000), ownCorner)).not.toBeNull();
    expect(await readOn(given, tablet, later(10), ownCorner)).toBeNull();
    expect(await say(contact, {}, later(10))).toMatchObject({ ok: false });
    await commandOn(given, tablet, NOW, leaveCorner);
    expect(await readOn(given, tablet, NOW, ownCorner)).toBeNull();
  });

  it.each([
    [
      "the match is closed",
      "UPDATE matches SET state = 'CLOSED', closed_at = now(), closure_reason = 'x', closure_path = 'PLANNED' WHERE id = $1",
      "match",
    ],
    ["the mentor is suspended", "UPDATE applications SET state = 'SUSPENDED' WHERE id = $1", "application"],
  ] as const)("is over when %s", async (_, statement, what) => {
    const [contact = ""] = await contactsHeld(1);
    await open(contact);
    const tablet = await tabletOf(contact);
    await rows(statement, ids[what]);
    expect(await readOn(given, tablet, NOW, ownCorner)).toBeNull();
    expect(await open(contact)).toMatchObject({ reason: "CORNER_NOT_NOW" });
  });

  it("asks for a face, unless the child wants to talk", async () => {
    const [contact = ""] = await contactsHeld(1);
    await open(contact);
    const none = { face: null } as unknown as Partial<typeof SAID>;
    expect(await say(contact, none)).toMatchObject({ reason: "FACE_MISSING", field: "face" });
    expect(await say(contact, { ...none, talk: true })).toMatchObject({ ok: true });
  });

  it("a child that wants to talk raises a signal at once and writes to the coordinators, naming nobody", async () => {
    const contact = await answered({ face: 3, talk: true, words: "想说一件事" });
    expect(await signals()).toMatchObject([
      { reason: "WANTS_TO_TALK", closedAt: null, cornerAnswer: { face: 3, words: "想说一件事", talk: true } },
    ]);
    const letters = await rows<{ person_id: string; payload: object }>(
      "SELECT person_id, payload FROM outbox WHERE template = 'CHILD_WANTS_TO_TALK' AND person_id = $1",
      ids.coordinator,
    );
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toContain(contact);
    const counts = await readOn(given, staffOf(ids), NOW, workCounts);
    expect(counts).toMatchObject({ signals: 1, talks: 1 });
  });

  it("raises a signal for so many sad faces in a row as the policy says, where the pure rule does", async () => {
    const contacts = await contactsHeld(3);
    for (const needed of [2, 3]) {
      await rows("UPDATE policies SET sad_faces = $1", needed);
      for (let round = 0; round < 12; round++) {
        await rows("DELETE FROM child_signals WHERE school_id = $1", ids.school);
        await rows("DELETE FROM corner_answers WHERE school_id = $1", ids.school);
        const faces = Array.from({ length: 3 }, (_, n) => FACES[(round * 7 + n * (round + 3)) % 4] ?? 1);
        for (const [n, face] of faces.entries()) {
          await rows(
            "INSERT INTO corner_answers (contact_id, face, said_at) VALUES ($1, $2, $3)",
            ...[contacts[n], face, later(n)],
          );
        }
        const due = faces.some((_, n) => sadInARow(faces.slice(0, n + 1).reverse(), needed));
        expect((await signals()).length, `${needed} of ${faces}`).toBe(due ? 1 : 0);
      }
    }
    await rows("UPDATE policies SET sad_faces = 2");
  });

  it("another school opens no tablet here and reads no answer", async () => {
    const contact = await answered({ face: 1 });
    const other = await given.superuser((sql) => aSchool(sql, ++school));
    const theirs = staffOf(other);
    expect(
      await commandOn(given, theirs, NOW, (work) =>
        openCorner(work, { matchId: ids.match, contactId: contact }),
      ),
    ).toMatchObject({ reason: "STALE" });
    const read = await readOn(given, theirs, NOW, ({ tx }) =>
      tx.cornerAnswer.count({ where: { contactId: contact } }),
    );
    expect(read).toBe(0);
  });
});
