import { NOW } from "../../factories";
import type { TestDatabase } from "../../support/databases";
import { openGate } from "../../support/gate";
import { openPhone } from "../../support/phone";
import { openTestSite } from "../../support/site";
import { type Ground, MOMENTS, type Outcome, repeat } from "./repeat";

/** One phone, on which one mentor after the other writes; when it is killed is drawn. */
export async function runOffline(
  given: TestDatabase,
  repetitions: number,
  draw: () => number,
): Promise<Outcome[]> {
  const site = await openTestSite({ database: given.site, now: NOW });
  const gate = await openGate(site.address);
  const phone = await openPhone(gate.address);
  try {
    const outcomes: Outcome[] = [];
    for (let nth = 0; nth < repetitions; nth++) {
      const moment = MOMENTS[nth % MOMENTS.length] ?? "WRITTEN";
      const ground: Ground = { given, site, gate, phone, email: `mentor.${nth}@example.org` };
      outcomes.push(await repeat(ground, moment, Math.round(draw() * 600)));
    }
    return outcomes;
  } finally {
    await phone.close();
    await gate.close();
    await site.close();
  }
}
