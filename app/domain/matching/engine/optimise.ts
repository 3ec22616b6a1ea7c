import { auctionPrices } from "./auction";
import { Augment } from "./augment";
import { Flow } from "./flow";
import type { Layout } from "./layout";
import { byVolunteer, Repair } from "./repair";

/** The best flow, exactly: prices from an auction, cheapest paths from them, then every price without cause repaired. */
export function optimise(layout: Layout, weight: number): Flow {
  const flow = new Flow(layout, weight);
  flow.volunteerPrice.set(auctionPrices(flow));
  offerAll(flow);
  const repair = new Repair(flow, byVolunteer(flow));
  for (let volunteer = 0; volunteer < flow.volunteers; volunteer++) repair.repair(volunteer);
  return flow;
}

/** First mentors tier by tier, then further ones. */
function offerAll(flow: Flow) {
  const augment = new Augment(flow);
  for (let level = 4; level >= 1; level--) {
    for (let child = 0; child < flow.children; child++) {
      if (flow.firstLevel[child]! !== level) continue;
      flow.openChild(child);
      augment.offer(child);
    }
  }
  for (let child = 0; child < flow.children; child++) while (augment.offer(child));
}
