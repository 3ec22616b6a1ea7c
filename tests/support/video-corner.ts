import { withViewer } from "~/data/work.server";
import { aChild, aContact, aCoordinator, aMatch, aSchool, NOW } from "../factories";
import type { TestDatabase } from "./databases";

const SYSTEM = { kind: "system", job: "test" } as const;
export const HOURS = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: 950, until: 1080 }));
/** Tuesday, 24 November 2026, at 16:00 at school. */
export const FOUR = new Date("2026-11-24T08:00:00Z");

/** A school with a video corner of two seats, two teachers, a contact in it on Tuesday at four, and another child. */
export async function aCorner(given: TestDatabase) {
  return withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
    const school = await aSchool(tx);
    const { viewer } = await aCoordinator(tx, { school });
    const of = { schoolId: school.id };
    const room = await tx.room.create({
      data: { ...of, kind: "VIDEO_CORNER", seats: 2, nameZh: "视频角", nameEn: "Corner", hours: HOURS },
    });
    const supervisors = [];
    for (const name of ["周敏", "田静"])
      supervisors.push(await tx.supervisor.create({ data: { ...of, name, sortKey: name } }));
    const made = await aMatch(tx, { school });
    const seat = { roomId: room.id, seat: 1, mode: "VIDEO" } as const;
    const { contact } = await aContact(tx, { made, startsAt: FOUR, ...seat });
    const child = await aChild(tx, { school, state: "MATCHED" });
    return { school, viewer, room, supervisors, made, contact, child };
  });
}
export type Corner = Awaited<ReturnType<typeof aCorner>>;
