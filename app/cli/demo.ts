import type { Database } from "~/adapters/database.server";
import { withViewer } from "~/data/work.server";
import { paths } from "~/http/paths";
import {
  DEMO_FAMILY,
  DEMO_FAMILY_TOKEN,
  DEMO_FATHER_TOKEN,
  DEMO_PASSWORD,
  DEMO_SIGN_INS,
  fillDemoDistrict,
} from "../../prisma/demo/index";

type Say = (line: string) => void;

/** Milliseconds between two lines of progress. */
const PACE = 1000;

export async function fillDemo(database: Database, now: Date, say: Say) {
  say("Filling the demo district, once …");
  const started = performance.now();
  let shown = started;
  await fillDemoDistrict(database, {
    now,
    progress: (step, done, of) => {
      if (performance.now() - shown < PACE) return;
      shown = performance.now();
      say(`  ${step}: ${done} of ${of}`);
    },
  });
  say(`Filled the demo district in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** The lines that tell a newcomer how to get in; none where the database holds no demo district. */
export async function demoSignIns(database: Database, now: Date, origin: string): Promise<string[]> {
  const email = { in: DEMO_SIGN_INS.map((signIn) => signIn.email) };
  const system = { kind: "system", job: "boot" } as const;
  const there = await withViewer(database.prisma, system, now, ({ tx }) =>
    tx.person.count({ where: { email } }),
  );
  if (there === 0) return [];
  const row = (who: string, how: string) => `  ${who.padEnd(34)} ${how}`;
  return [
    `All people in the demo district are invented. The password of every demo account is ${DEMO_PASSWORD}`,
    ...DEMO_SIGN_INS.map((signIn) => row(signIn.role, signIn.email)),
    row(
      "family, by personal link and code",
      `${origin}${paths.familyCard(DEMO_FAMILY_TOKEN)} then ${DEMO_FAMILY.phone.slice(-4)}`,
    ),
    row(
      "father away, by link and code",
      `${origin}${paths.familyCard(DEMO_FATHER_TOKEN)} then ${DEMO_FAMILY.fatherPhone.slice(-4)}`,
    ),
    row("letters that would have been sent", origin + paths.mailbox),
  ];
}
