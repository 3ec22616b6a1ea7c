import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { logTo } from "~/adapters/log.server";
import { mailerFor } from "~/adapters/mailer.server";
import { deliverDue, type OutboxParts } from "~/adapters/outbox.server";
import { textSenderFor } from "~/adapters/sms.server";
import { hasMobile } from "~/data/messages/own";
import { withViewer } from "~/data/work.server";
import { planReminders } from "~/usecases/letters/plan-reminders";
import { prepareLetter } from "~/usecases/letters/prepare-letter";
import { chooseMessages } from "~/usecases/messages/choose";
import { aContact, aMatch, type MadeMatch, NOW } from "../factories";
import { commandOn } from "../support/command";
import { onEachDatabase } from "../support/databases";
import { resendDouble } from "../support/resend-double";
import { smsDouble } from "../support/sms-double";

const SYSTEM = { kind: "system", job: "test" } as const;
const PHONE = "13900000001";
const DAY = 86_400_000;
const POLICY = {
  ...{ cadenceDays: 30, meetingDays: 92, applicationApprovals: 1, matchApprovals: 1 },
  ...{ offerDays: 7, minimumMonths: 12 },
};
const before = (days: number) => new Date(NOW.getTime() - days * DAY);

onEachDatabase("what goes to whom by which channel", (given) => {
  let resend: Awaited<ReturnType<typeof resendDouble>>;
  let gateway: Awaited<ReturnType<typeof smsDouble>>;
  let now = NOW;
  const parts = (open = true): OutboxParts => ({
    database: given.site,
    clock: { now: () => now },
    log: logTo(() => undefined, "silent"),
    mailer: mailerFor(resend.env),
    texts: open ? textSenderFor(gateway.sms, 200) : undefined,
    origin: () => "https://heartbridge.example",
    prepare: prepareLetter,
    remind: planReminders,
  });
  const system = <T>(body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) =>
    withViewer(given.site.prisma, SYSTEM, now, body);
  const remind = async () => {
    await system(planReminders);
    // Digests and reminders of contacts have tests of their own.
    await given.superuser((sql) => sql.exec("DELETE FROM outbox WHERE template <> 'CONTACT_OVERDUE'"));
  };
  const rows = () =>
    given.superuser((sql) =>
      sql.query<{ template: string; state: string; channel: string | null; reason: string }>(
        "SELECT template, state::text, channel::text, reason FROM outbox ORDER BY created_at, template",
      ),
    );

  beforeAll(async () => {
    [resend, gateway] = [await resendDouble(), await smsDouble()];
  });
  afterAll(() => Promise.all([resend.close(), gateway.close()]));
  beforeEach(async () => {
    now = NOW;
    resend.received.length = 0;
    gateway.received.length = 0;
    await given.superuser((sql) => sql.exec("TRUNCATE outbox, people CASCADE"));
  });

  /** A running match whose last contact was so many days ago. */
  const silentFor = (days: number, locale = "zh-CN") =>
    system(async ({ tx }) => {
      const made = await aMatch(tx, { lastContactAt: before(days) });
      await tx.policy.create({ data: { ...POLICY, schoolId: made.school.id, setAt: before(200) } });
      const { person, volunteer } = made.volunteer;
      await tx.person.update({ where: { id: person.id }, data: { locale } });
      await tx.volunteer.update({ where: { id: volunteer.id }, data: { phone: PHONE } });
      return made;
    });
  const chooses = ({ volunteer }: MadeMatch, choice: Partial<Parameters<typeof chooseMessages>[1]>) =>
    commandOn(given, { kind: "own", personId: volunteer.person.id, name: "", sessionId: "" }, now, (work) =>
      chooseMessages(work, {
        ...{ wanted: ["CHECK_IN", "CONTACT_AHEAD"], quietFrom: 0, quietUntil: 0, timeZone: "Asia/Shanghai" },
        ...{ channel: "SMS" as const },
        ...choice,
      }),
    );

  it.each([
    [PHONE, true],
    ["0917-5550000", false],
    ["", false],
  ])("offers text messages to whoever has a mobile (%s: %s)", async (phone, offered) => {
    const { volunteer } = await silentFor(1);
    await system(({ tx }) => tx.volunteer.update({ where: { id: volunteer.volunteer.id }, data: { phone } }));
    const own = { kind: "own", personId: volunteer.person.id, name: "", sessionId: "" } as const;
    expect(await withViewer(given.site.prisma, own, now, hasMobile)).toBe(offered);
  });

  it("asks once for each silence that is longer than the school's policy allows", async () => {
    await silentFor(30);
    await remind();
    expect(await rows()).toEqual([]);
    now = new Date(NOW.getTime() + DAY);
    await remind();
    await remind();
    expect(await rows()).toMatchObject([{ template: "CONTACT_OVERDUE", state: "WAITING" }]);
    await deliverDue(parts());
    const [letter] = resend.received;
    expect(letter?.body.subject).toBe("有 31 天没有联系了");
    expect(await rows()).toMatchObject([{ state: "SENT", channel: "EMAIL" }]);
  });

  it("says it in the reader's language, with the way on, and names no child", async () => {
    const made = await silentFor(40, "en");
    await remind();
    await deliverDue(parts());
    const text = resend.received[0]?.body.text ?? "";
    expect(resend.received[0]?.body.subject).toBe("No contact for 40 days");
    expect(text).toContain("at least every 30 days");
    expect(text).toContain("No next one is arranged yet");
    expect(text).toContain(`/volunteer/matches/${made.match.id}`);
    expect(text).not.toMatch(/\{\{|undefined/);
    for (const name of [made.child.child.name, made.child.child.name.slice(1)])
      expect(text).not.toContain(name);
  });

  it("names the next contact where one is arranged", async () => {
    const made = await silentFor(40);
    await system(({ tx }) => aContact(tx, { made }));
    await remind();
    await deliverDue(parts());
    const overdue = resend.received.find(({ body }) => body.subject.includes("40 天"));
    expect(overdue?.body.text).toContain("下一次约在");
  });

  it("is not sent where the reason is gone by then", async () => {
    const made = await silentFor(40);
    await remind();
    await system(({ tx }) =>
      tx.match.update({ where: { id: made.match.id }, data: { lastContactAt: before(1) } }),
    );
    await deliverDue(parts());
    expect(await rows()).toMatchObject([{ state: "DROPPED", reason: "CONTACT_HELD", channel: null }]);
    expect(resend.received).toEqual([]);
  });

  it("is left to the school's own list when nobody answers for a month", async () => {
    await silentFor(62);
    await remind();
    expect(await rows()).toEqual([]);
  });

  it("goes as a text message to whoever chose that: what it is about, and a link", async () => {
    await chooses(await silentFor(40), {});
    await remind();
    await deliverDue(parts());
    expect(resend.received).toEqual([]);
    const [text] = gateway.received;
    expect(text).toMatchObject({ bearer: "Bearer sms_test", body: { to: PHONE } });
    expect(text?.body.text).toMatch(
      /^【心桥】有 40 天没有联系了 https:\/\/heartbridge\.example\/volunteer\/matches\//,
    );
    expect(await rows()).toMatchObject([{ state: "SENT", channel: "SMS" }]);
  });

  it("goes by e-mail where the site has no gateway", async () => {
    await chooses(await silentFor(40), {});
    await remind();
    await deliverDue(parts(false));
    expect([resend.received.length, gateway.received.length]).toEqual([1, 0]);
  });

  it("never sends what opens an account by text message", async () => {
    const made = await silentFor(1);
    await chooses(made, {});
    const personId = made.volunteer.person.id;
    await system(({ tx }) =>
      tx.outboxMessage.create({
        data: {
          key: "reset",
          template: "RESET_PASSWORD",
          personId,
          payload: {},
          createdAt: now,
          nextTryAt: now,
        },
      }),
    );
    await deliverDue(parts());
    expect([resend.received.length, gateway.received.length]).toEqual([1, 0]);
  });

  it("keeps quiet hours and what was turned off on every channel", async () => {
    const made = await silentFor(40);
    await chooses(made, { quietFrom: 0, quietUntil: 1439 });
    await remind();
    await deliverDue(parts());
    expect(await rows()).toMatchObject([{ state: "WAITING", channel: null }]);
    await chooses(made, { wanted: [] });
    now = new Date(NOW.getTime() + DAY);
    await deliverDue(parts());
    expect(await rows()).toMatchObject([{ state: "DROPPED", reason: "NOT_WANTED" }]);
    expect([resend.received.length, gateway.received.length]).toEqual([0, 0]);
  });

  it("is tried again with the same key, waits where the gateway asks to, and gives up what it refuses", async () => {
    await chooses(await silentFor(40), {});
    await remind();
    gateway.answerNext(
      { status: 500 },
      { status: 429, headers: { "retry-after": "600" } },
      { status: 200, silent: true },
    );
    const later = async (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
      await deliverDue(parts());
    };
    await later(0);
    expect(await rows()).toMatchObject([{ state: "WAITING", reason: "HTTP_500" }]);
    await later(120);
    expect(await rows()).toMatchObject([{ state: "WAITING", reason: "rate_limit_exceeded" }]);
    await later(590);
    expect(gateway.received).toHaveLength(2);
    await later(120);
    expect(await rows()).toMatchObject([{ state: "WAITING", reason: "TIMEOUT" }]);
    gateway.answerNext({ status: 400 });
    await later(3_600);
    expect(await rows()).toMatchObject([{ state: "FAILED", reason: "HTTP_400", channel: null }]);
    expect(new Set(gateway.received.map(({ key }) => key)).size).toBe(1);
  });
});
