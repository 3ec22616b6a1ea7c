import { type OnProgress, teller } from "../progress";
import { Auction } from "./auction";
import { Augment } from "./augment";
import { Flow } from "./flow";
import type { Layout } from "./layout";
import { byVolunteer, Repair } from "./repair";

/** Gates left per unit offered from which better prices would have been cheaper. */
const TOO_FAR = 12;

/** The best flow, exactly: prices from an auction, cheapest paths from them, then every price without cause repaired. */
export function optimise(layout: Layout, weight: number, onProgress?: OnProgress): Flow {
  const auction = new Auction(layout, weight);
  const units = layout.slots.reduce((sum, slots) => sum + slots, 0);
  let flow = new Flow(layout, weight);
  if (!offerAll(flow, auction.run(onProgress), TOO_FAR * units, onProgress)) {
    flow = new Flow(layout, weight);
    offerAll(flow, auction.refine(), Number.POSITIVE_INFINITY, onProgress);
  }
  const repair = new Repair(flow, byVolunteer(flow));
  const tell = teller("REPAIRS", flow.volunteers, onProgress);
  for (let volunteer = 0; volunteer < flow.volunteers; volunteer++) {
    repair.repair(volunteer);
    tell(volunteer + 1);
  }
  return flow;
}

/** First mentors tier by tier, then further ones. Gives up, and says so, once it has left more than `most` gates. */
function offerAll(
  flow: Flow,
  prices: Float64Array,
  most: number,
  onProgress: OnProgress | undefined,
): boolean {
  flow.volunteerPrice.set(prices);
  const augment = new Augment(flow);
  const tell = teller("PATHS", 2 * flow.children, onProgress);
  let done = 0;
  for (let level = 4; level >= 1; level--) {
    for (let child = 0; child < flow.children; child++) {
      if (flow.firstLevel[child]! !== level) continue;
      flow.openChild(child);
      augment.offer(child);
      if (augment.work > most) return false;
      tell(++done);
    }
  }
  for (let child = 0; child < flow.children; child++) {
    while (augment.offer(child));
    if (augment.work > most) return false;
    tell(++done);
  }
  return true;
}
