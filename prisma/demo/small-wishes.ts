import type { Tx } from "~/data/work.server";
import { plusDays } from "./calendar";
import type { World } from "./world";

const BY = ["班主任孙老师", "镇上的新华书店", "村里的张爷爷", "少先队大队部", "家长义工小组"];
const ASKED = [
  "一本《十万个为什么》",
  "一副跳绳，红色的",
  "生日那天跟爸爸视频",
  "想养一盆会开花的花",
  "想去县城的书店看一下午书",
];
const WHY = "现在学校没有钱买这个，老师答应周末带你去同学家一起玩。";

/** Days after which somebody has promised, and after which it is settled. */
const FRESH = 10;
const OLD = 28;

/** What came of the wishes in the check-ins: the newest wait, the next are promised, older ones mostly came true. */
export async function addSmallWishes(tx: Tx, { random, map, rows, today }: World): Promise<void> {
  const school = map.schools.find(({ central }) => central)?.row.id;
  const matched = rows.match.filter(({ schoolId, state }) => schoolId === school && state === "ACTIVE");
  await tx.smallWish.createMany({
    data: matched.slice(0, ASKED.length).map(({ childId, schoolId }, index) => ({
      ...{ id: random.uuid(), childId, schoolId, words: ASKED[index] ?? "", source: "SCHOOL" as const },
      askedOn: plusDays(today, -index),
    })),
  });
  await tx.$executeRaw`
    UPDATE small_wishes w SET state = 'PROMISED', promised_by = (${BY}::text[])[1 + abs(hashtext(w.id::text)) % 5], promised_on = w.asked_on + 4, shown = true
    WHERE w.asked_on BETWEEN ${today}::date - ${OLD}::int AND ${today}::date - ${FRESH}::int`;
  await tx.$executeRaw`
    UPDATE small_wishes w SET state = 'FULFILLED', promised_by = (${BY}::text[])[1 + abs(hashtext(w.id::text)) % 5],
      promised_on = w.asked_on + 4, settled_on = w.asked_on + 6 + abs(hashtext(w.id::text)) % 12, shown = true
    WHERE w.asked_on < ${today}::date - ${OLD}::int AND abs(hashtext(w.id::text)) % 12 <> 0`;
  await tx.$executeRaw`
    UPDATE small_wishes w SET state = 'DECLINED', settled_on = w.asked_on + 9, reason = ${WHY}
    WHERE w.asked_on < ${today}::date - ${OLD}::int AND abs(hashtext(w.id::text)) % 12 = 0`;
}
