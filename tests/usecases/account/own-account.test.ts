import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "~/adapters/passwords.server";
import { ownAccount } from "~/data/account/own";
import { type Tx, withViewer } from "~/data/work.server";
import type { OwnViewer } from "~/domain/access/viewer";
import { changePassword } from "~/usecases/account/change-password";
import { endOtherSessions, endSession } from "~/usecases/account/end-sessions";
import { aPerson, NOW } from "../../factories";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { acting, scene } from "../applications/given";

const OLD = "correct horse battery";
const PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

let made = 0;
/** A session of this person, named by a number, last used so many minutes ago. */
async function aSession(tx: Tx, personId: string, minutesAgo: number): Promise<string> {
  const at = new Date(NOW.getTime() - minutesAgo * 60_000);
  const times = { createdAt: at, lastSeenAt: at, authenticatedAt: at };
  const row = await tx.session.create({
    data: { idHash: `hash-${made++}`, personId, agent: PHONE, ...times },
    select: { id: true },
  });
  return row.id;
}

/** Somebody with a password, signed in three times; a stranger is signed in as well. */
async function signedInPerson(given: TestDatabase) {
  const passwordHash = await hashPassword(OLD);
  return scene(given, async (tx) => {
    const person = await aPerson(tx);
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } });
    const stranger = await aPerson(tx);
    const sessions = [
      await aSession(tx, person.id, 30),
      await aSession(tx, person.id, 20),
      await aSession(tx, person.id, 10),
    ] as const;
    const viewer: OwnViewer = { kind: "own", personId: person.id, name: person.name, sessionId: sessions[0] };
    return { viewer, sessions, strangers: await aSession(tx, stranger.id, 5) };
  });
}

const sessionsLeft = (given: TestDatabase) =>
  scene(given, (tx) => tx.session.findMany({ select: { id: true } })).then((rows) =>
    rows.map(({ id }) => id),
  );

onEachDatabase("the own account", (given) => {
  test("shows the own sessions, this one first, then the last used", async () => {
    const { viewer, sessions } = await signedInPerson(given);
    const seen = await withViewer(given.site.prisma, viewer, NOW, ownAccount);
    expect(seen.sessions.map(({ id }) => id)).toEqual([sessions[0], sessions[2], sessions[1]]);
    expect(seen.sessions.map(({ here }) => here)).toEqual([true, false, false]);
    expect(seen.sessions[0]?.device).toEqual({ kind: "PHONE", browser: "Chrome" });
    expect(seen.person?.name).toBe(viewer.name);
  });

  test("ends one of the own sessions, not this one and nobody else's", async () => {
    const { viewer, sessions, strangers } = await signedInPerson(given);
    const end = (id: string) => acting(given, viewer, (work) => endSession(work, id));
    expect(await end(sessions[1])).toMatchObject({ ok: true });
    expect(await end(sessions[1])).toMatchObject({ reason: "STALE_GONE" });
    expect(await end(sessions[0])).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
    expect(await end(strangers)).toMatchObject({ reason: "STALE_GONE" });
    expect(await sessionsLeft(given)).toEqual(expect.arrayContaining([sessions[0], sessions[2], strangers]));
    expect(await sessionsLeft(given)).not.toContain(sessions[1]);
  });

  test("ends all others at once", async () => {
    const { viewer, sessions, strangers } = await signedInPerson(given);
    expect(await acting(given, viewer, endOtherSessions)).toMatchObject({ ok: true });
    const left = await sessionsLeft(given);
    expect(sessions.map((id) => left.includes(id))).toEqual([true, false, false]);
    expect(left).toContain(strangers);
  });

  test("changes the password for whoever knows the old one, and ends every session", async () => {
    const { viewer, sessions, strangers } = await signedInPerson(given);
    const change = (form: { currentPassword: string; password: string; passwordAgain: string }) =>
      acting(given, viewer, (work) => changePassword(work, form));
    const next = "quiet river stones";
    expect(await change({ currentPassword: "wrong", password: next, passwordAgain: next })).toMatchObject({
      reason: "WRONG_PASSWORD",
      field: "currentPassword",
    });
    expect(await change({ currentPassword: OLD, password: next, passwordAgain: `${next}!` })).toMatchObject({
      reason: "PASSWORDS_DIFFER",
    });
    expect(await sessionsLeft(given)).toEqual(expect.arrayContaining([...sessions]));
    expect(await change({ currentPassword: OLD, password: next, passwordAgain: next })).toMatchObject({
      ok: true,
    });
    const left = await sessionsLeft(given);
    expect(left.filter((id) => sessions.some((own) => own === id))).toEqual([]);
    expect(left).toContain(strangers);
    const person = await scene(given, (tx) =>
      tx.person.findUniqueOrThrow({ where: { id: viewer.personId }, select: { passwordHash: true } }),
    );
    expect(await verifyPassword(person.passwordHash, next)).toBe(true);
    expect(await verifyPassword(person.passwordHash, OLD)).toBe(false);
  });
});
