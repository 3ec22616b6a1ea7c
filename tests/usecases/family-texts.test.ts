import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { logTo } from "~/adapters/log.server";
import { mailerFor } from "~/adapters/mailer.server";
import { deliverDue, type OutboxParts } from "~/adapters/outbox.server";
import { textSenderFor } from "~/adapters/sms.server";
import { withViewer } from "~/data/work.server";
import { planFamilyTexts } from "~/usecases/letters/plan-family-texts";
import { planReminders } from "~/usecases/letters/plan-reminders";
import { prepareLetter } from "~/usecases/letters/prepare-letter";
import { toldByText } from "~/usecases/messages/told-by-text";
import { aContact, aMatch, type MadeMatch, NOW } from "../factories";
import { onEachDatabase } from "../support/databases";
import { smsDouble } from "../support/sms-double";

const SYSTEM = { kind: "system", job: "test" } as const;
const PHONE = "13900000009";
const HOUR = 3_600_000;
const QUIET = { quietFrom: 0, quietUntil: 0 };

onEachDatabase("text messages to families", (given) => {
  let gateway: Awaited<ReturnType<typeof smsDouble>>;
  let now = NOW;
  const log: string[] = [];
  const parts = (open = true): OutboxParts => ({
    database: given.site,
    clock: { now: () => now },
    log: logTo((line) => void log.push(line), "debug"),
    mailer: mailerFor({ resend: null, mailFrom: "" }),
    texts: open ? textSenderFor(gateway.sms, 200) : undefined,
    origin: () => "https://heartbridge.example",
    prepare: prepareLetter,
    sent: toldByText,
    remind: planReminders,
  });
  const system = <T>(body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) =>
    withViewer(given.site.prisma, SYSTEM, now, body);
  const rows = () =>
    given.superuser((sql) =>
      sql.query<{ template: string; state: string; channel: string | null; reason: string }>(
        "SELECT template, state::text, channel::text, reason FROM outbox WHERE member_id IS NOT NULL ORDER BY created_at, template",
      ),
    );
  const tellings = () =>
    given.superuser((sql) => sql.query("SELECT how::text, sequence, told_by FROM tellings"));
  const run = async (open = true) => {
    await system(planFamilyTexts);
    await deliverDue(parts(open));
  };

  /** A carer who asked for text messages, of a child with a contact in so many hours. */
  const asked = (hours: number, choice: object = {}) =>
    system(async ({ tx }) => {
      const made = await aMatch(tx);
      const { child, guardian } = made.child;
      const member = { ...guardian, id: guardian.id };
      await tx.familyMember.update({ where: { id: member.id }, data: { phone: PHONE } });
      const set = { how: "PAGE", setAt: NOW, childId: child.id, schoolId: made.school.id } as const;
      await tx.familyChoices.create({
        data: { memberId: member.id, channel: "SMS", ...QUIET, ...set, ...choice },
      });
      const startsAt = new Date(now.getTime() + hours * HOUR);
      const { contact } = await aContact(tx, { made, startsAt });
      return { made, contact, memberId: member.id };
    });
  const moves = ({ contact }: { contact: { id: string; startsAt: Date; endsAt: Date } }, hours: number) =>
    system(({ tx }) => {
      const by = (at: Date) => new Date(at.getTime() + hours * HOUR);
      const data = { startsAt: by(contact.startsAt), endsAt: by(contact.endsAt) };
      return tx.contact.update({ where: { id: contact.id }, data });
    });

  beforeAll(async () => {
    gateway = await smsDouble();
  });
  afterAll(() => gateway.close());
  beforeEach(async () => {
    now = NOW;
    log.length = 0;
    gateway.received.length = 0;
    await given.superuser((sql) => sql.exec("TRUNCATE outbox, people CASCADE"));
  });

  it("tells of a change once, notes it with the sending, and says nothing that names anybody", async () => {
    const { made, contact } = await asked(72);
    await run();
    expect(await rows()).toEqual([]);
    await moves({ contact }, 2);
    await run();
    await run();
    expect(await rows()).toMatchObject([{ template: "FAMILY_CHANGED", state: "SENT", channel: "SMS" }]);
    expect(await tellings()).toEqual([{ how: "SMS", sequence: 1, told_by: null }]);
    expect(gateway.received).toHaveLength(1);
    const { to, text } = gateway.received[0]?.body ?? { to: "", text: "" };
    expect(to).toBe(PHONE);
    expect(text).toMatch(/^【心桥】改时间了：通电话改到.+学校电话/);
    const { child, volunteer } = made;
    for (const name of [child.child.name, child.child.name.slice(1), volunteer.volunteer.name])
      expect(text).not.toContain(name);
    expect(log.join("")).not.toContain(PHONE);
    expect(log.join("")).not.toContain("改时间了");
  });

  it("tells that a contact is agreed, and reminds a day ahead of what was told longer ago", async () => {
    const { contact } = await asked(72);
    await system(({ tx }) => tx.contact.update({ where: { id: contact.id }, data: { state: "CONFIRMED" } }));
    await run();
    now = new Date(contact.startsAt.getTime() - 24 * HOUR - 1000);
    await run();
    expect(await rows()).toMatchObject([{ template: "FAMILY_CONFIRMED", state: "SENT" }]);
    now = new Date(contact.startsAt.getTime() - 24 * HOUR);
    await run();
    await run();
    expect((await rows()).map(({ template }) => template)).toEqual(["FAMILY_CONFIRMED", "FAMILY_AHEAD"]);
    expect(gateway.received.map(({ body }) => body.text.slice(4, 7))).toEqual(["说定了", "提醒："]);
  });

  it("does not remind of what was told within the last day", async () => {
    const { contact } = await asked(20);
    await moves({ contact }, 1);
    await run();
    now = new Date(now.getTime() + HOUR);
    await run();
    expect((await rows()).map(({ template }) => template)).toEqual(["FAMILY_CHANGED"]);
  });

  it("tries again with the same key, and leaves a refused number to the school", async () => {
    await moves(await asked(72), 2);
    gateway.answerNext({ status: 503 }, { status: 200, silent: true }, { status: 400 });
    for (const reason of ["HTTP_503", "TIMEOUT"]) {
      await run();
      expect(await rows()).toMatchObject([{ state: "WAITING", reason }]);
      now = new Date(now.getTime() + HOUR);
    }
    await run();
    expect(await rows()).toMatchObject([{ state: "FAILED", reason: "HTTP_400", channel: null }]);
    expect(new Set(gateway.received.map(({ key }) => key)).size).toBe(1);
    expect(await tellings()).toEqual([]);
  });

  it("waits over the night of its reader, and is decided anew in the morning", async () => {
    const { contact, memberId } = await asked(72, { quietFrom: 0, quietUntil: 1439 });
    await moves({ contact }, 2);
    await run();
    expect(await rows()).toMatchObject([{ state: "WAITING", channel: null }]);
    await system(({ tx }) =>
      tx.familyChoices.update({ where: { memberId }, data: { ...QUIET, channel: "SLIP" } }),
    );
    now = new Date(now.getTime() + 24 * HOUR);
    await run();
    expect(await rows()).toMatchObject([{ state: "DROPPED", reason: "NOT_WANTED" }]);
    expect(gateway.received).toEqual([]);
  });

  const ENDS: Record<string, (made: MadeMatch, memberId: string) => [string, ...unknown[]]> = {
    RESTRICTED: (_, memberId) => ["UPDATE family_members SET restricted = true WHERE id = $1", memberId],
    CARD_ENDED: ({ child }, memberId) => [
      `INSERT INTO family_links (child_id, school_id, member_id, token_hash, created_at, expires_at, revoked_at)
       VALUES ($1, $2, $3, 'gone', '2026-01-01', '2030-01-01', '2026-02-01')`,
      ...[child.child.id, child.school.id, memberId],
    ],
    NOT_PERMITTED: ({ child }) => [
      "UPDATE permissions SET withdrawn_at = recorded_at WHERE child_id = $1 AND kind = 'PARTICIPATION'",
      child.child.id,
    ],
    MATCH_STOPPED: ({ volunteer }) => [
      "UPDATE applications SET state = 'SUSPENDED' WHERE volunteer_id = $1",
      volunteer.volunteer.id,
    ],
    MATCH_ENDED: ({ match }) => [
      "UPDATE matches SET state = 'CLOSED', closed_at = now(), closure_path = 'PLANNED', closure_reason = 'x' WHERE id = $1",
      match.id,
    ],
  };
  it.each(Object.keys(ENDS))("is not sent once its ground is gone: %s", async (reason) => {
    const { made, contact, memberId } = await asked(72);
    await moves({ contact }, 2);
    await system(planFamilyTexts);
    const [statement, ...values] = ENDS[reason]?.(made, memberId) ?? [""];
    await given.superuser((sql) => sql.query(statement, values));
    await deliverDue(parts());
    expect(await rows()).toMatchObject([{ state: "DROPPED", reason }]);
    expect(gateway.received).toEqual([]);
  });

  it("goes to nobody who did not ask, and without a gateway it is left to the school", async () => {
    await moves(await asked(72, { channel: "SLIP" }), 2);
    await run();
    expect(await rows()).toEqual([]);
    await given.superuser((sql) => sql.exec("UPDATE family_choices SET channel = 'SMS'"));
    await run(false);
    expect(await rows()).toMatchObject([{ state: "DROPPED", reason: "NO_GATEWAY" }]);
  });
});
