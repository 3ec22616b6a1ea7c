import type { Occurrence } from "~/adapters/recurrence.server";
import { type Obstacle, obstacleTo } from "~/domain/rooms/free-times";
import { modesOf } from "~/domain/rooms/room";
import type { ContactMode } from "~/domain/schedule/plan";
import { minutesOf } from "~/domain/schedule/windows";
import type { Work } from "../work.server";
import { roomInQuestion } from "./rooms";
import { situationOf } from "./situation";

interface Wanted {
  roomId: string;
  match: { schoolId: number; childId: string; volunteerId: string };
  mode: ContactMode;
  minutes: number;
}

/** For each time what keeps a contact out of the room, or null; a room that does not fit at all is null itself. Three statements. */
export async function obstaclesIn(
  work: Work,
  { roomId, match, mode, minutes }: Wanted,
  times: readonly Pick<Occurrence, "localStart">[],
): Promise<{ room: { id: string; nameZh: string }; obstacles: (Obstacle | null)[] } | null> {
  const room = await roomInQuestion(work, roomId);
  if (room?.schoolId !== match.schoolId || room.closedAt || !modesOf(room.kind).includes(mode)) return null;
  const { childId, volunteerId } = match;
  const situation = await situationOf(work, { room, childId, volunteerId, minutes });
  const obstacles = times.map(({ localStart }) => {
    const [day = "", clock = ""] = localStart.split("T");
    return obstacleTo(situation, new Date(`${day}T00:00:00Z`), minutesOf(clock) ?? 0);
  });
  return { room, obstacles };
}
