import type { MoveRequest } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import type { DemoContact } from "./contacts";
import { localStamp } from "./rows/contacts";
import type { World } from "./world";

interface Story extends Pick<MoveRequest, "side" | "reason" | "note"> {
  /** Days after the contact's own that would suit. */
  later: readonly number[];
}

/** Whom the coordinator of the central school has to answer today. */
const STORIES: readonly Story[] = [
  { side: "VOLUNTEER", reason: "WORK", note: "单位临时加班", later: [1, 3] },
  { side: "FAMILY", reason: "ILL", note: "", later: [] },
  { side: "FAMILY", reason: "SCHOOL", note: "那天期中考试", later: [2] },
];

/** Contacts that got another time lately, of which the family at home does not know. */
const TOLD_TO_NOBODY = 3;

/** Requests to move contacts that are still some days away, each of another pair. */
export function addMoves(world: World, contacts: readonly DemoContact[]) {
  const from = plusDays(world.now, 3);
  const waiting = contacts.filter(
    ({ row, match }) =>
      row.state === "PLANNED" &&
      row.planId &&
      row.startsAt > from &&
      match.child.school.central &&
      !match.volunteer.signsIn,
  );
  const taken = new Set<string>();
  for (const story of STORIES) {
    const at = waiting.find(({ row }) => !taken.has(row.matchId));
    if (!at) return;
    const { row } = at;
    taken.add(row.matchId);
    const { later, ...said } = story;
    world.rows.moveRequest.push({
      ...said,
      ...{ id: world.random.uuid(), contactId: row.id, matchId: row.matchId },
      ...{ schoolId: row.schoolId, childId: row.childId },
      wishes: later.map((days) => localStamp(plusDays(row.startsAt, days), row.timeZone)),
      state: "OPEN",
      askedAt: plusDays(world.now, -1),
      ...{ decidedAt: null, decidedById: null, answer: "", version: 1 },
    });
  }
  const soon = plusDays(world.now, 12);
  const moved = waiting.filter(({ row }) => !taken.has(row.matchId) && row.startsAt < soon);
  for (const { row } of moved.slice(0, TOLD_TO_NOBODY)) row.sequence = 1;
}
