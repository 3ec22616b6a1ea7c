import fs from "node:fs";
import os from "node:os";
import { expect, test } from "vitest";
import { type DrillResult, mailDrill } from "../support/mail-drill";

const MESSAGES = 10_000;
const WORKERS = 4;
const KILLS = 12;
const CANCELLED = 60;
const TROUBLE = {
  down: { every: 20_000, for: 3_000 },
  perSecond: 40,
  retryAfter: 60,
  broken: 0.05,
  silent: 0.005,
};
const SPEED = 60;

test(`${MESSAGES} letters through a provider in trouble`, { timeout: 3_600_000 }, async () => {
  const result = await mailDrill({
    ...{ messages: MESSAGES, workers: WORKERS, kills: KILLS, cancelled: CANCELLED },
    ...{ trouble: TROUBLE, speed: SPEED },
  });
  fs.writeFileSync("docs/benchmarks/mail.md", documentOf(result));
  expect(result).toMatchObject({ failed: 0, waiting: 0, lost: 0, twice: 0, afterCancelled: 0, kills: KILLS });
  expect(result.sent + result.dropped).toBe(MESSAGES);
  // A drill that met no trouble has shown nothing.
  for (const [kind, count] of Object.entries(result.counts)) expect(count, kind).toBeGreaterThan(0);
});

const number = (value: number) => value.toLocaleString("en");

function documentOf({ counts, ...result }: DrillResult): string {
  const { down } = TROUBLE;
  const rows: [string, number][] = [
    ["Messages queued", MESSAGES],
    ["Sent", result.sent],
    ["Dropped, because the contact was called off meanwhile", result.dropped],
    ["Given up", result.failed],
    ["Still waiting", result.waiting],
    ["**Lost** (a row says sent, the provider has nothing)", result.lost],
    ["**Delivered more than once**", result.twice],
    ["**Sent although called off** a second or more before", result.afterCancelled],
    ["Senders killed with SIGKILL", result.kills],
    ["Requests", counts.requests],
    ["– the provider was down: connection broken off", counts.down],
    ["– 429 with Retry-After", counts.limited],
    ["– 500 or 503", counts.broken],
    ["– taken, and never answered", counts.silent],
    ["– repeated with a key that was known: a second letter without it", counts.repeated],
  ];
  return `# Mail through a provider in trouble

Written by \`npm run drill:mail\`. ${number(MESSAGES)} reminders of contacts wait in the outbox of a PostgreSQL server; ${WORKERS} processes send them with Resend's own client to a double of Resend on this machine (\`tests/support/mail-provider.ts\`), which keeps idempotency keys as Resend does. Every ${down.every / 1000} s it is down for ${down.for / 1000} s; it takes ${TROUBLE.perSecond} requests a second and answers 429 beyond; ${TROUBLE.broken * 100} % of the requests get 500 or 503, and ${TROUBLE.silent * 100} % of the letters are taken without an answer. Meanwhile ${CANCELLED} contacts are called off, and ${KILLS} senders are killed. The senders' clock runs ${SPEED} times faster, so that leases and waits of minutes pass in seconds.

| | |
| --- | ---: |
${rows.map(([what, value]) => `| ${what} | ${number(value)} |`).join("\n")}

${number(result.seconds)} s on ${os.availableParallelism()} processors, Node ${process.versions.node}. \`tests/usecases/mail-drill.test.ts\` runs a small one with every \`npm test\`.

Where a provider forgets a key, or keeps none, the repeated requests above would be as many second letters: that is what "once" rests on. Resend keeps a key for a day; a message whose answer was lost is tried again within minutes.
`;
}
