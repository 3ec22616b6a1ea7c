import type { Occurrence } from "~/adapters/recurrence.server";
import { modesOf } from "~/domain/rooms/room";
import { obstacleTo, type Reason } from "~/domain/schedule/free";
import type { ContactMode } from "~/domain/schedule/plan";
import { dayOfStart } from "~/domain/schedule/series";
import { minutesOf } from "~/domain/schedule/windows";
import { freeInputs } from "../schedule/free-inputs";
import type { Work } from "../work.server";
import { roomInQuestion } from "./rooms";

interface Wanted {
  roomId: string;
  match: { schoolId: number; childId: string; volunteerId: string };
  mode: ContactMode;
  minutes: number;
}

/** For each time what keeps a contact out of the room, or null; a room that does not fit at all is null itself. Two statements. */
export async function obstaclesIn(
  work: Work,
  { roomId, match, mode, minutes }: Wanted,
  times: readonly Pick<Occurrence, "localStart">[],
): Promise<{ room: { id: string; nameZh: string }; obstacles: (Reason | null)[] } | null> {
  const room = await roomInQuestion(work, roomId);
  if (room?.schoolId !== match.schoolId || room.closedAt || !modesOf(room.kind).includes(mode)) return null;
  const { schoolId, childId, volunteerId } = match;
  const inputs = await freeInputs(work, { schoolId, childId, volunteerId, roomId, minutes });
  const obstacles = times.map(({ localStart }) =>
    obstacleTo(inputs, { day: dayOfStart(localStart), minute: minutesOf(localStart.slice(11)) ?? 0 }),
  );
  return { room, obstacles };
}
