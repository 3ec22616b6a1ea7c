import { Auction } from "./auction";
import { Augment } from "./augment";
import { Flow } from "./flow";
import type { Layout } from "./layout";
import { byVolunteer, Repair } from "./repair";

/** Gates left per unit offered from which better prices would have been cheaper. */
const TOO_FAR = 12;

/** The best flow, exactly: prices from an auction, cheapest paths from them, then every price without cause repaired. */
export function optimise(layout: Layout, weight: number): Flow {
  const auction = new Auction(layout, weight);
  const units = layout.slots.reduce((sum, slots) => sum + slots, 0);
  const flow =
    offerAll(layout, weight, auction.run(), TOO_FAR * units) ??
    offerAll(layout, weight, auction.refine(), Number.POSITIVE_INFINITY);
  if (!flow) throw new Error("work without limit was limited");
  const repair = new Repair(flow, byVolunteer(flow));
  for (let volunteer = 0; volunteer < flow.volunteers; volunteer++) repair.repair(volunteer);
  return flow;
}

/** First mentors tier by tier, then further ones. Nothing where that leaves more than `most` gates. */
function offerAll(layout: Layout, weight: number, prices: Float64Array, most: number): Flow | undefined {
  const flow = new Flow(layout, weight);
  flow.volunteerPrice.set(prices);
  const augment = new Augment(flow);
  for (let level = 4; level >= 1; level--) {
    for (let child = 0; child < flow.children; child++) {
      if (flow.firstLevel[child]! !== level) continue;
      flow.openChild(child);
      augment.offer(child);
      if (augment.work > most) return undefined;
    }
  }
  for (let child = 0; child < flow.children; child++) {
    while (augment.offer(child));
    if (augment.work > most) return undefined;
  }
  return flow;
}
