import type { Tx } from "~/data/work.server";
import type { Prisma } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { TRANSFER_TEXTS } from "./texts/transfers";
import type { World } from "./world";

/** Changes of school with the central one: two that come, one with a mentor that goes, one refused and one taken back. */
export async function addTransfers(tx: Tx, { now, today, random, map }: World): Promise<void> {
  const central = map.schools.find((school) => school.central) ?? map.schools[0];
  const sizes = await tx.child.groupBy({
    by: ["schoolId"],
    where: { state: { notIn: ["LEFT", "MATCHED"] } },
    orderBy: { _count: { id: "desc" } },
  });
  const [near, far] = sizes.flatMap(({ schoolId }) =>
    map.schools.filter((school) => school !== central && school.row.id === schoolId),
  );
  if (!central || !near || !far) return;
  const rows: Prisma.TransferCreateManyInput[] = [];
  const used: string[] = [];
  const moving = async (from: typeof central, to: typeof central, matched: boolean) => {
    const child = await tx.child.findFirst({
      where: {
        schoolId: from.row.id,
        state: matched ? "MATCHED" : { notIn: ["LEFT", "MATCHED"] },
        id: { notIn: used },
      },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    const by = from.coordinators[0]?.id;
    if (!child || !by) throw new Error("The demo has nobody to move.");
    used.push(child.id);
    const text = TRANSFER_TEXTS[rows.length % TRANSFER_TEXTS.length] ?? { because: "", message: "" };
    const row = {
      ...{ id: random.uuid(), childId: child.id, fromSchoolId: from.row.id, toSchoolId: to.row.id },
      ...{ startedById: by, startedAt: plusDays(now, -4), movesOn: plusDays(today, -1), ...text },
    };
    rows.push(row);
    return row;
  };
  await moving(near, central, true);
  Object.assign(await moving(far, central, false), { movesOn: plusDays(today, 9) });
  const going = await moving(central, near, true);
  const decided = { decidedAt: plusDays(now, -2) };
  const refused = await moving(far, central, false);
  const back = await moving(central, far, false);
  const byCentral = central.coordinators[0]?.id ?? null;
  Object.assign(refused, {
    state: "REFUSED",
    reason: "三年级已经满额，请先和教体局商量",
    decidedById: byCentral,
    ...decided,
  });
  Object.assign(back, {
    state: "WITHDRAWN",
    reason: "家里商量以后，孩子留下了",
    decidedById: byCentral,
    ...decided,
  });
  await tx.transfer.createMany({ data: rows });
  const running = await tx.match.findMany({
    where: {
      childId: { in: [rows[0]?.childId ?? "", going.childId] },
      state: { in: ["ACTIVE", "IN_REVIEW"] },
    },
    select: { id: true, childId: true },
  });
  await tx.transferMatch.createMany({
    data: running.map(({ id: matchId, childId }) => ({
      transferId: rows.find((row) => row.childId === childId)?.id ?? "",
      ...{ matchId, fate: "CLOSE" as const },
    })),
  });
  // Nobody is written to about the past of the demo.
  await tx.outboxMessage.deleteMany({ where: { template: "TRANSFER_ASKED" } });
}
