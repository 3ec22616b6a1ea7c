import type { Tx } from "~/data/work.server";
import type { Random } from "./random";
import type { World } from "./world";

const WEEKS = 8;
const MINUTE = 60_000;
const DAY = 86_400_000;

const GLAD = ["讲了一个好笑的故事。", "我背了一首诗，叔叔说好。", "下次还想画画。", "", "", ""];
const ALL_RIGHT = ["今天有点吵。", "时间太短了。", "", ""];
const SAD = ["想妈妈了。", "作业没写完。", ""];

const OPEN = ["APPROVED", "ACCEPTED", "PERMITTED", "INTRODUCED", "ACTIVE", "IN_REVIEW", "CLOSING"] as const;

interface Held {
  id: string;
  childId: string;
  endsAt: Date;
}
interface Said {
  face: number | null;
  words: string;
  talk: boolean;
}

/** What children said on the tablets for some weeks: mostly glad, one sad twice in a row, one that wants to talk. */
export async function addCorner(tx: Tx, { random, map, now }: World): Promise<void> {
  const schoolId = map.schools.find(({ central }) => central)?.row.id;
  const contacts = await tx.contact.findMany({
    where: {
      ...{
        schoolId,
        state: "HELD",
        mode: { in: ["VIDEO", "CALL", "MEETING"] },
        startsAt: { gte: new Date(now.getTime() - WEEKS * 7 * DAY) },
      },
      match: { state: { in: ["ACTIVE", "IN_REVIEW", "CLOSING"] } },
    },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    select: { id: true, childId: true, endsAt: true },
  });
  for (const [at, contact] of sayings(random, contacts)) {
    const { face, words, talk } = contact;
    const saidAt = new Date(at.endsAt.getTime() + 3 * MINUTE);
    await tx.$executeRaw`
      INSERT INTO corner_answers (id, contact_id, face, words, talk, said_at)
      VALUES (${random.uuid()}::uuid, ${at.id}::uuid, ${face}::int, ${words}, ${talk}, ${saidAt})`;
  }
}

function sayings(random: Random, contacts: readonly Held[]): [Held, Said][] {
  const [talker] = contacts.slice(-1);
  const sadChild = contacts.findLast(
    ({ childId }) =>
      childId !== talker?.childId && contacts.filter((other) => other.childId === childId).length >= 2,
  )?.childId;
  const sadOnes = contacts.filter(({ childId }) => childId === sadChild).slice(-2);
  const last = new Map<string, number>();
  return contacts.flatMap((contact): [Held, Said][] => {
    const sad = sadOnes.indexOf(contact);
    if (sad === 0) return [[contact, { face: 2, words: "叔叔一直在看手机。", talk: false }]];
    if (sad === 1) return [[contact, { face: 1, words: "他又没有听我说。", talk: false }]];
    if (contact === talker) return [[contact, { face: 3, words: "我想跟孙老师说一件事。", talk: true }]];
    if (!random.chance(3 / 4)) return [];
    // Nobody else is sad twice in a row.
    const face = (last.get(contact.childId) ?? 5) <= 2 ? 4 : faceOf(random);
    last.set(contact.childId, face);
    const words = random.pick(face >= 4 ? GLAD : face === 3 ? ALL_RIGHT : SAD);
    return [[contact, { face, words, talk: false }]];
  });
}

function faceOf(random: Random): number {
  const drawn = random.int(1, 20);
  if (drawn <= 1) return 2;
  if (drawn <= 5) return 3;
  return drawn <= 12 ? 4 : 5;
}

/** One child said no to a mentor who had accepted; nobody has looked after it yet. */
export async function addRefusal(tx: Tx, { random, map, now }: World): Promise<void> {
  const school = map.schools.find(({ central }) => central);
  const [coordinator] = school?.coordinators ?? [];
  const match = await tx.match.findFirst({
    where: {
      ...{ schoolId: school?.row.id ?? 0, state: "DECLINED", answeredAt: { not: null } },
      child: { state: "WAITING" },
      volunteer: { application: { state: "APPROVED" }, matches: { none: { state: { in: [...OPEN] } } } },
    },
    orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
    select: { id: true, childId: true, schoolId: true },
  });
  if (!match || !coordinator) return;
  const { id: matchId, childId, schoolId } = match;
  const recordedAt = new Date(now.getTime() - DAY);
  // The child is asked between the mentor's yes and the first meeting.
  await tx.match.update({ where: { id: matchId }, data: { state: "ACCEPTED" } });
  await tx.childAnswer.createMany({
    data: [
      {
        ...{ id: random.uuid(), matchId, childId, schoolId, answer: "NO", words: "不想，我怕生人。" },
        ...{ saidOn: recordedAt, recordedById: coordinator.id, recordedAt },
      },
    ],
  });
  await tx.match.update({ where: { id: matchId }, data: { state: "DECLINED", declineReason: "—" } });
}
