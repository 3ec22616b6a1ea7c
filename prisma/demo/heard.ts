import { dayOf, plusDays } from "./calendar";
import type { DemoMatch } from "./matches";
import type { DemoChild, World } from "./world";

interface Said {
  together: string;
  notWanted: string;
  words: string;
}

const WISHES: readonly Said[] = [
  { together: "打篮球", notWanted: "不要总问成绩", words: "想要一个会打球的叔叔。" },
  { together: "一起看书，给我讲故事", notWanted: "", words: "我想听外面的事。" },
  { together: "画画", notWanted: "不要来家里", words: "奶奶身体不好，在学校见面就行。" },
  { together: "", notWanted: "不要大声说话", words: "想要说话慢一点的阿姨。" },
  { together: "做手工，种花", notWanted: "", words: "谁都可以，能经常打电话就好。" },
];
const ANSWERS = [
  ["YES", "愿意，她笑起来很和气。"],
  ["YES", "想见。"],
  ["YES", "可以，老师在就行。"],
  ["UNSURE", "不知道，没见过。"],
] as const;

/** One child in three of those who wait was asked; so were those who have a mentor waiting to meet them. */
export function addHeard(world: World, children: readonly DemoChild[], matches: readonly DemoMatch[]) {
  const { random, rows, now } = world;
  for (const { row, school } of children) {
    if (row.state !== "WAITING" || !random.chance(1 / 3)) continue;
    const [coordinator] = school.coordinators;
    if (!coordinator) continue;
    const recordedAt = plusDays(now, -random.int(1, 20));
    rows.childWish.push({
      ...{ id: random.uuid(), childId: row.id, schoolId: row.schoolId, role: "ANY", ...random.pick(WISHES) },
      ...{ saidOn: dayOf(recordedAt), recordedById: coordinator.id, recordedAt },
    });
  }
  for (const { row, child } of matches) {
    const [coordinator] = child.school.coordinators;
    if (!coordinator || (row.state !== "PERMITTED" && row.state !== "INTRODUCED")) continue;
    const [answer, words] = random.pick(ANSWERS);
    // Right after the mentor's yes.
    const recordedAt = row.answeredAt ?? row.proposedAt;
    rows.childAnswer.push({
      ...{ id: random.uuid(), matchId: row.id, childId: row.childId, schoolId: row.schoolId, answer, words },
      ...{ saidOn: dayOf(recordedAt), recordedById: coordinator.id, recordedAt },
    });
  }
}
