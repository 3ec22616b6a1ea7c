import { verifyPlan } from "./certificate";
import { layOut, weightOfLevel } from "./engine/layout";
import { optimise } from "./engine/optimise";
import { objectiveOf, readMatches, readPrices } from "./engine/plan";
import { rankTogether } from "./engine/ranking";
import type { Instance, Plan } from "./instance";
import { type OnProgress, teller } from "./progress";

/**
 * The best plan, exactly. Needs an instance that `checkInstance` accepted. Whoever wants to stop it runs it in a thread
 * and ends the thread.
 *
 * Flow: child → one gate per role → volunteer. A gate lets in as many of its role as the child's own and "any" slots
 * hold, and the child as many as it has slots; that is all that seating by role demands, and one arc per pair keeps a
 * volunteer out of two slots of one child. Pinned pairs are set aside and their room taken away.
 */
export function solve(instance: Instance, onProgress?: OnProgress): Plan {
  const [children, volunteers] = rankTogether(instance.children, instance.volunteers);
  const flow = optimise(layOut(instance, children, volunteers), weightFor(instance), onProgress);
  const matches = readMatches(instance, flow, children, volunteers);
  const objective = objectiveOf(instance.children, matches);
  const prices = readPrices(instance, flow, children, volunteers);
  const unproved = { objective, matches, certificate: { verified: false, ...prices } };
  const tell = teller("CHECK", 1, onProgress);
  tell(0);
  const verified = verifyPlan(instance, unproved).ok;
  tell(1);
  return { ...unproved, certificate: { verified, ...prices } };
}

function weightFor({ children, volunteers }: Instance): number {
  const slots = children.reduce((sum, child) => sum + child.slots.length, 0);
  const capacity = volunteers.reduce((sum, volunteer) => sum + volunteer.capacity, 0);
  return weightOfLevel(slots, capacity);
}
