import { dayOf, plusDays } from "./calendar";
import type { DemoMatch } from "./matches";
import { slotRow } from "./rows/children";
import { CLOSURES } from "./texts/matches";
import type { DemoChild, World } from "./world";

/** Monday and Tuesday mornings: hours at which hardly a volunteer is free. */
const HARDLY_ANY_HOURS = 0b1_0001;

/**
 * What a coordinator has to think about, among children who wait: one whom nobody's hours suit, one who asks for a
 * father, a mother and one more, one whose last mentor parted well and one whose match was broken off.
 */
export function addHardCases(world: World, children: readonly DemoChild[], matches: readonly DemoMatch[]) {
  const { random, rows, today } = world;
  const met = new Set(matches.map(({ child }) => child));
  const untouched = children.filter((child) => child.row.state === "WAITING" && !met.has(child));
  const [hours, team] = untouched;
  if (hours) hours.row.availability = HARDLY_ANY_HOURS;
  if (team) {
    const at = { childId: team.row.id, schoolId: team.row.schoolId };
    const roles = ["FATHER", "MOTHER", "ANY"] as const;
    for (const slot of team.slots) {
      const place = rows.slot.findIndex(({ id }) => id === slot.id);
      if (place !== -1) rows.slot.splice(place, 1);
    }
    team.slots = roles.map((role, index) => slotRow({ ...at, id: random.uuid(), role, position: index + 1 }));
    rows.slot.push(...team.slots);
    team.row.priority = "A";
    team.row.waitingSince = plusDays(today, -260);
  }
  const closed = matches.filter(({ row, child }) => row.state === "CLOSED" && child.row.state === "WAITING");
  for (const [index, { row, child }] of closed.entries()) {
    const path = index % 2 === 0 ? "PLANNED" : "UNPLANNED";
    row.closurePath = path;
    row.closureReason = CLOSURES[path][index % 2 === 0 ? 1 : 3] ?? "";
    if (row.closedAt) child.row.waitingSince = dayOf(row.closedAt);
  }
}
