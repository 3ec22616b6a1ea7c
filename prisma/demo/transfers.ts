import type { Tx } from "~/data/work.server";
import type { Prisma } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { TRANSFER_TEXTS } from "./texts/transfers";
import type { World } from "./world";

/** Changes of school with the central one: two that come, one with a mentor that goes, one refused and one taken back. */
export async function addTransfers(tx: Tx, { now, today, random, map }: World): Promise<void> {
  const central = map.schools.find((school) => school.central) ?? map.schools[0];
  const sizes = await tx.child.groupBy({ by: ["schoolId"], where: { state: { not: "LEFT" } }, _count: true });
  const sizeOf = new Map(sizes.map(({ schoolId, _count }) => [schoolId, _count]));
  // Children of a primary school go to another one, where there is another one.
  const others = map.schools
    .filter((school) => school !== central && school.coordinators.length > 0)
    .sort((one, other) => (sizeOf.get(other.row.id) ?? 0) - (sizeOf.get(one.row.id) ?? 0))
    .sort(
      (one, other) =>
        Number(other.row.kind === central?.row.kind) - Number(one.row.kind === central?.row.kind),
    );
  const [near, far = near] = others;
  if (!central || !near || !far) return;
  const rows: Prisma.TransferCreateManyInput[] = [];
  const used: string[] = [];
  const moving = async (
    [from, to]: readonly [typeof central, typeof central],
    matched: boolean,
    over: Partial<Prisma.TransferCreateManyInput> = {},
  ) => {
    const whose = { schoolId: from.row.id, id: { notIn: used } };
    const those = (state: Prisma.ChildWhereInput["state"]) =>
      tx.child.findFirst({ where: { ...whose, state }, orderBy: { id: "desc" }, select: { id: true } });
    const child =
      (await those(matched ? "MATCHED" : { notIn: ["LEFT", "MATCHED"] })) ?? (await those({ not: "LEFT" }));
    const by = from.coordinators[0]?.id;
    // A small district has fewer.
    if (!child || !by) return;
    used.push(child.id);
    const text = TRANSFER_TEXTS[rows.length % TRANSFER_TEXTS.length] ?? { because: "", message: "" };
    const row = {
      ...{ id: random.uuid(), childId: child.id, fromSchoolId: from.row.id, toSchoolId: to.row.id },
      ...{ startedById: by, startedAt: plusDays(now, -4), movesOn: plusDays(today, -1), ...text },
    };
    rows.push({ ...row, ...over });
  };
  const decided = { decidedAt: plusDays(now, -2), decidedById: central.coordinators[0]?.id ?? null };
  await moving([near, central], true);
  await moving([far, central], false, { movesOn: plusDays(today, 9) });
  await moving([central, near], true);
  const full = "三年级已经满额，请先和教体局商量";
  await moving([far, central], false, { state: "REFUSED", reason: full, ...decided });
  await moving([central, far], false, {
    ...{ state: "WITHDRAWN", reason: "家里商量以后，孩子留下了" },
    ...decided,
  });
  await tx.transfer.createMany({ data: rows });
  const waiting = rows.filter(({ state }) => state === undefined);
  const running = await tx.match.findMany({
    where: {
      childId: { in: waiting.map(({ childId }) => childId) },
      state: { in: ["ACTIVE", "IN_REVIEW"] },
    },
    select: { id: true, childId: true },
  });
  await tx.transferMatch.createMany({
    data: running.map(({ id: matchId, childId }) => ({
      transferId: waiting.find((row) => row.childId === childId)?.id ?? "",
      ...{ matchId, fate: "CLOSE" as const },
    })),
  });
  // Nobody is written to about the past of the demo.
  await tx.outboxMessage.deleteMany({ where: { template: "TRANSFER_ASKED" } });
}
