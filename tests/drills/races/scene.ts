import { withViewer } from "~/data/work.server";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { approvePairs } from "~/usecases/round/approve-pairs";
import { aChild, aCoordinator, aMatch, aSchool, aVolunteer, NOW } from "../../factories";
import { commandOn } from "../../support/command";
import type { TestDatabase } from "../../support/databases";
import { aDraft, aSchoolThatWaits } from "../../usecases/round/given";

const CHILDREN = 12;
const VOLUNTEERS = 4;
/** After school on weekdays; minutes after midnight. */
const HOURS = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: 950, until: 1080 }));

export interface Pair {
  matchId: string;
  childId: string;
  memberId: string;
}

/** What the clients fight over: one school's seats, teachers, children and volunteers. */
export interface RaceScene {
  viewer: StaffViewer;
  schoolId: number;
  pairs: Pair[];
  rooms: { id: string; mode: "VIDEO" | "CALL" }[];
  drafts: Draft[];
}

export interface Draft {
  roundId: string;
  viewer: StaffViewer;
  volunteers: VolunteerViewer[];
}

/** A small school on purpose: four volunteers with three children each, three seats and a telephone, two teachers. */
export async function aRaceScene(given: TestDatabase, drafts: number): Promise<RaceScene> {
  const school = await withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
    const at = await aSchool(tx);
    const { viewer } = await aCoordinator(tx, { school: at });
    const room = (kind: "VIDEO_CORNER" | "FAMILY_PHONE", seats: number) =>
      tx.room.create({
        data: { schoolId: at.id, kind, seats, nameZh: kind, nameEn: kind, hours: HOURS, dailyCap: 2 },
        select: { id: true },
      });
    const corner = await room("VIDEO_CORNER", 3);
    const phone = await room("FAMILY_PHONE", 1);
    for (const name of ["周敏", "田静"])
      await tx.supervisor.create({ data: { schoolId: at.id, name, sortKey: name } });
    const volunteers = [];
    for (let n = 0; n < VOLUNTEERS; n++)
      volunteers.push(await aVolunteer(tx, { school: at, capacity: 3, phone: `1540010${1000 + n}` }));
    const pairs: Pair[] = [];
    for (let n = 0; n < CHILDREN; n++) {
      const child = await aChild(tx, { school: at, state: "MATCHED" });
      const volunteer = volunteers[n % VOLUNTEERS];
      const { match } = await aMatch(tx, { child, ...(volunteer && { volunteer }), state: "PERMITTED" });
      pairs.push({ matchId: match.id, childId: child.child.id, memberId: child.guardian.id });
    }
    return { viewer, schoolId: at.id, pairs, corner: corner.id, phone: phone.id };
  });
  const { corner, phone, ...rest } = school;
  const made: Draft[] = [];
  for (let n = 0; n < drafts; n++) made.push(await anApprovedDraft(given));
  return {
    ...rest,
    rooms: [
      { id: corner, mode: "VIDEO" },
      { id: phone, mode: "CALL" },
    ],
    drafts: made,
  };
}

const SYSTEM = { kind: "system", job: "drill" } as const;

async function anApprovedDraft(given: TestDatabase): Promise<Draft> {
  const at = await aSchoolThatWaits(given);
  const roundId = await aDraft(given, at);
  const approved = await commandOn(given, at.viewer, NOW, (work) =>
    approvePairs(work, { roundId, version: 1, kind: "APPROVE", pairIds: "ALL" }),
  );
  if (!approved.ok) throw new Error(approved.reason);
  const volunteers = [at.sings, at.writes].map(
    ({ person, volunteer }): VolunteerViewer => ({
      kind: "volunteer",
      personId: person.id,
      name: person.name,
      volunteerId: volunteer.id,
    }),
  );
  return { roundId, viewer: at.viewer, volunteers };
}
