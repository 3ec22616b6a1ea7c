import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { logTo } from "~/adapters/log.server";
import { mailerFor } from "~/adapters/mailer.server";
import { deliverDue, type OutboxParts } from "~/adapters/outbox.server";
import { withViewer } from "~/data/work.server";
import { planReminders } from "~/usecases/letters/plan-reminders";
import { prepareLetter } from "~/usecases/letters/prepare-letter";
import { post } from "~/usecases/record/message";
import { onEachDatabase, type TestDatabase } from "../support/databases";
import { resendDouble } from "../support/resend-double";

const SYSTEM = { kind: "system", job: "test" } as const;

onEachDatabase("the outbox", (given) => {
  let resend: Awaited<ReturnType<typeof resendDouble>>;
  let now = new Date("2026-11-23T02:00:00Z");
  let logged: string[] = [];
  const parts = (): OutboxParts => ({
    database: given.site,
    clock: { now: () => now },
    log: logTo((line) => logged.push(line), "info"),
    mailer: mailerFor(resend.env),
    origin: () => "https://heartbridge.example",
    prepare: prepareLetter,
    remind: planReminders,
  });

  beforeAll(async () => {
    resend = await resendDouble();
  });
  afterAll(() => resend.close());
  beforeEach(async () => {
    now = new Date("2026-11-23T02:00:00Z");
    logged = [];
    resend.received.length = 0;
    await given.superuser((sql) => sql.exec("TRUNCATE outbox, tokens, people CASCADE"));
  });

  it("sends in the language of the recipient, once, with the message's id as key", async () => {
    const personId = await person(given, { locale: "en" });
    const write = () =>
      system(given, now, (work) =>
        post(work, { template: "CONFIRM_EMAIL", personId, key: "one", payload: {} }),
      );
    await write();
    await write();
    expect(await deliverDue(parts())).toBe(1);
    expect(await deliverDue(parts())).toBe(0);
    expect(resend.received).toHaveLength(1);
    const [letter] = resend.received;
    expect(letter?.body.subject).toBe("Please confirm your e-mail address");
    expect(letter?.body.to).toBe("li@heartbridge.example");
    expect(letter?.body.text).toMatch(/https:\/\/heartbridge\.example\/confirm\/[\w-]{43}/);
    const [row] = await messages(given);
    expect(row).toMatchObject({ state: "SENT", id: letter?.key, html: "" });
    // Neither the log nor the outbox may keep the secret of the link.
    const secret = letter?.body.text.match(/confirm\/([\w-]{43})/)?.[1] ?? "none";
    expect(JSON.stringify(await messages(given)) + logged.join()).not.toContain(secret);
  });

  it("tries again after 429 no sooner than told, and with the same key", async () => {
    const personId = await person(given, {});
    await system(given, now, (work) =>
      post(work, { template: "RESET_PASSWORD", personId, key: "r", payload: {} }),
    );
    resend.answerNext({ status: 429, headers: { "retry-after": "90" } });
    await deliverDue(parts());
    now = new Date(now.getTime() + 89_000);
    expect(await deliverDue(parts())).toBe(0);
    // Up to a tenth more, so that not all come back at once.
    now = new Date(now.getTime() + 11_000);
    expect(await deliverDue(parts())).toBe(1);
    expect(resend.received.map((letter) => letter.key)).toEqual([
      resend.received[0]?.key,
      resend.received[0]?.key,
    ]);
    expect((await messages(given))[0]?.state).toBe("SENT");
  });

  it("counts no try and lets the whole queue wait when the provider is busy", async () => {
    const personId = await person(given, {});
    await system(given, now, (work) =>
      post(
        work,
        ...["a", "b", "c"].map((key) => ({
          template: "RESET_PASSWORD" as const,
          personId,
          key,
          payload: {},
        })),
      ),
    );
    resend.answerNext({ status: 429, headers: { "retry-after": "60" } });
    await deliverDue({ ...parts(), clock: { now: () => now } });
    const [first] = await messages(given);
    expect(first).toMatchObject({ state: "WAITING", attempts: 0, reason: "error_429" });
  });

  it("waits for the reader's morning with what is not urgent, and counts no try for it", async () => {
    now = new Date("2026-11-23T15:00:00Z");
    const personId = await person(given, {});
    await given.superuser((sql) =>
      sql.query(
        "INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at) VALUES ('quiet', 'QUIET', $1, '{}', $2, $2)",
        [personId, now.toISOString()],
      ),
    );
    const morning = new Date("2026-11-23T23:30:00Z");
    await deliverDue({ ...parts(), prepare: async () => ({ later: morning }) });
    expect(await messages(given)).toMatchObject([{ state: "WAITING", attempts: 0, nextTryAt: morning }]);
    expect(resend.received).toHaveLength(0);
  });

  it("leaves a letter alone that another process has taken up meanwhile", async () => {
    const personId = await person(given, {});
    await system(given, now, (work) =>
      post(
        work,
        ...["a", "b"].map((key) => ({ template: "RESET_PASSWORD" as const, personId, key, payload: {} })),
      ),
    );
    const { mailer, ...rest } = parts();
    const slow = {
      ...mailer,
      send: async (letter: Parameters<typeof mailer.send>[0]) => {
        await given.superuser((sql) =>
          sql.exec("UPDATE outbox SET attempts = attempts + 1 WHERE state = 'WAITING'"),
        );
        return mailer.send(letter);
      },
    };
    await deliverDue({ ...rest, mailer: slow });
    expect(resend.received).toHaveLength(1);
  });

  it("says of a letter that was dropped while it was on its way that it has gone out, and sends none dropped before", async () => {
    const personId = await person(given, {});
    await system(given, now, (work) =>
      post(
        work,
        { template: "RESET_PASSWORD", personId, key: "on its way", payload: {} },
        { template: "RESET_PASSWORD", personId, key: "later", payload: {} },
      ),
    );
    const lockOut = () => given.superuser((sql) => sql.exec("UPDATE people SET disabled_at = now()"));
    const { mailer, ...rest } = parts();
    const locking = {
      ...mailer,
      send: (letter: Parameters<typeof mailer.send>[0]) => lockOut().then(() => mailer.send(letter)),
    };
    await deliverDue({ ...rest, mailer: locking });
    expect(resend.received).toHaveLength(1);
    expect((await messages(given)).map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ["DROPPED", "ACCOUNT_DISABLED"],
      ["SENT", ""],
    ]);
  });

  it("keeps a message whose connection broke, and gives up on one that is refused", async () => {
    const personId = await person(given, {});
    await system(given, now, (work) =>
      post(work, { template: "RESET_PASSWORD", personId, key: "broken", payload: {} }),
    );
    resend.answerNext({ status: 0, drop: true });
    await deliverDue(parts());
    expect((await messages(given))[0]).toMatchObject({ state: "WAITING", attempts: 1 });
    now = new Date(now.getTime() + 3_600_000);
    resend.answerNext({ status: 422 });
    await deliverDue(parts());
    expect((await messages(given))[0]).toMatchObject({ state: "FAILED", reason: "error_422" });
  });

  it("drops what is no longer true when its turn comes", async () => {
    const personId = await person(given, { emailConfirmedAt: now });
    await system(given, now, (work) =>
      post(
        work,
        { template: "CONFIRM_EMAIL", personId, key: "c", payload: {} },
        { template: "APPROVED", personId, key: "a", payload: {} },
        { template: "MATCH_OFFERED", personId, key: "m", payload: { matchId: personId } },
      ),
    );
    await deliverDue(parts());
    expect(resend.received).toHaveLength(0);
    expect((await messages(given)).map((row) => row.state)).toEqual(["DROPPED", "DROPPED", "DROPPED"]);
  });

  it("is emptied once by several senders at the same time", async () => {
    const personId = await person(given, {});
    await system(given, now, (work) =>
      post(
        work,
        ...Array.from({ length: 30 }, (_, n) => ({
          template: "RESET_PASSWORD" as const,
          personId,
          key: `k${n}`,
          payload: {},
        })),
      ),
    );
    await Promise.all([deliverDue(parts()), deliverDue(parts()), deliverDue(parts())]);
    await deliverDue(parts());
    expect(new Set(resend.received.map((letter) => letter.key)).size).toBe(30);
    expect(resend.received).toHaveLength(30);
  });
});

function system<T>(given: TestDatabase, now: Date, body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) {
  return withViewer(given.site.prisma, SYSTEM, now, body);
}

function messages(given: TestDatabase) {
  return system(given, new Date(0), ({ tx }) => tx.outboxMessage.findMany({ orderBy: { key: "asc" } }));
}

async function person(given: TestDatabase, facts: { locale?: string; emailConfirmedAt?: Date }) {
  const { id } = await system(given, new Date("2026-11-01T00:00:00Z"), ({ tx, now }) =>
    tx.person.create({
      data: { name: "李明", sortKey: "liming lm", email: "li@heartbridge.example", createdAt: now, ...facts },
      select: { id: true },
    }),
  );
  return id;
}
