import { openServer } from "~/adapters/database.server";
import { logTo } from "~/adapters/log.server";
import { mailerFor } from "~/adapters/mailer.server";
import { deliverDue } from "~/adapters/outbox.server";
import { prepareLetter } from "~/usecases/letters/prepare-letter";

// One process of many that empty the same outbox; the drill kills it. Its clock runs faster, so that leases and waits
// of minutes pass in seconds.

const { DRILL_DATABASE = "", DRILL_PROVIDER = "", DRILL_CLOCK = "", DRILL_SPEED = "1" } = process.env;
const startedAt = Number(process.env.DRILL_STARTED);
const clock = {
  now: () => new Date(Date.parse(DRILL_CLOCK) + (Date.now() - startedAt) * Number(DRILL_SPEED)),
};
/** Milliseconds after which a silent provider is given up. */
const TIMEOUT = 400;

const database = await openServer({ url: DRILL_DATABASE, connections: 2 });
const parts = {
  database,
  clock,
  log: logTo(() => undefined, "silent"),
  mailer: mailerFor(
    {
      resend: { apiKey: "re_drill", baseUrl: DRILL_PROVIDER },
      mailFrom: "Heartbridge <a@heartbridge.example>",
    },
    TIMEOUT,
  ),
  origin: () => "https://heartbridge.example",
  prepare: prepareLetter,
  remind: async () => undefined,
};
for (;;) if ((await deliverDue(parts)) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
