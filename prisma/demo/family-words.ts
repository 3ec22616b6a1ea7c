import type { Tx } from "~/data/work.server";
import { DEMO_FAMILY } from "./sign-ins";
import type { World } from "./world";

const DAY = 86_400_000;
const WEEKS = 4;

const GLAD = ["孩子挂了电话还在笑。", "回来讲了半天。", "", "", ""];
const SO_SO = ["说得有点短。", ""];

/** What families of the central school said on their own pages: most know, one knows nothing of a contact that was recorded. */
export async function addFamilyWords(tx: Tx, { random, map, now }: World): Promise<void> {
  const schoolId = map.schools.find(({ central }) => central)?.row.id ?? 0;
  const records = await tx.checkIn.findMany({
    where: {
      ...{ schoolId, reached: true, happenedOn: { gte: new Date(now.getTime() - WEEKS * 7 * DAY) } },
      match: { state: { in: ["ACTIVE", "IN_REVIEW"] } },
      child: { family: { some: { carer: true, restricted: false } } },
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, childId: true, submittedAt: true },
      child: {
        select: {
          family: {
            where: { carer: true },
            orderBy: { id: "asc" },
            take: 1,
            select: { id: true, name: true },
          },
        },
      },
    },
  });
  // The newest one of the demo's family waits for its own answer.
  const asked = records.filter(({ child }) => child.family[0]?.name !== DEMO_FAMILY.grandmother);
  const [stranger] = asked.slice(-1);
  for (const { id, submittedAt, child } of asked) {
    const [carer] = child.family;
    if (!carer || (id !== stranger?.id && !random.chance(1 / 2))) continue;
    const saidAt = new Date(Math.min(submittedAt.getTime() + random.int(2, 30) * 3_600_000, now.getTime()));
    const knows = id !== stranger?.id;
    const of = { id: random.uuid(), memberId: carer.id, checkInId: id, saidAt };
    await touch(tx, { ...of, knows });
    if (!knows || !random.chance(2 / 3)) continue;
    const face = random.chance(1 / 6) ? 3 : random.chance(1 / 2) ? 4 : 5;
    await seemed(tx, { ...of, id: random.uuid(), face, words: random.pick(face === 3 ? SO_SO : GLAD) });
  }
  await ofDemoFather(tx, schoolId, now);
}

interface Answer {
  id: string;
  memberId: string;
  checkInId: string;
  saidAt: Date;
}

function touch(tx: Tx, { id, memberId, checkInId, saidAt, knows }: Answer & { knows: boolean }) {
  return tx.$executeRaw`
    INSERT INTO family_answers (id, kind, member_id, check_in_id, knows, said_at)
    VALUES (${id}::uuid, 'IN_TOUCH', ${memberId}::uuid, ${checkInId}::uuid, ${knows}, ${saidAt})`;
}

function seemed(
  tx: Tx,
  { id, memberId, checkInId, saidAt, face, words }: Answer & { face: number; words: string },
) {
  return tx.$executeRaw`
    INSERT INTO family_answers (id, kind, member_id, check_in_id, face, words, said_at)
    VALUES (${id}::uuid, 'HOW_IT_WAS', ${memberId}::uuid, ${checkInId}::uuid, ${face}::int, ${words}, ${saidAt})`;
}

/** The father on his building site: his calls are his own bookings, he has moved, and said who looks after his daughter. */
async function ofDemoFather(tx: Tx, schoolId: number, now: Date): Promise<void> {
  const father = await tx.familyMember.findFirst({
    where: { schoolId, name: DEMO_FAMILY.father, phone: DEMO_FAMILY.fatherPhone },
    select: { id: true, child: { select: { family: { where: { carer: true }, select: { id: true } } } } },
  });
  const [grandmother] = father?.child.family ?? [];
  if (!father || !grandmother) return;
  await tx.parentCall.updateMany({
    where: { memberId: father.id, state: "PLANNED" },
    data: { bookedById: null, bookedMemberId: father.id },
  });
  await tx.$executeRaw`
    INSERT INTO member_updates (member_id, phone, works_at, said_at)
    VALUES (${father.id}::uuid, ${DEMO_FAMILY.fatherPhone}, '广东省佛山市', ${new Date(now.getTime() - 12 * DAY)})`;
  await tx.$executeRaw`
    INSERT INTO care_notices (member_id, carer_id, carer_name, carer_is, carer_phone, from_on, words, given_at)
    VALUES (${father.id}::uuid, ${grandmother.id}::uuid, '', '', ${DEMO_FAMILY.phone}, '2026-03-01', '有急事先打我的电话。', ${new Date(now.getTime() - 80 * DAY)})`;
}
