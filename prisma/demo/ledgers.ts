import { createHash } from "node:crypto";
import type { Tx } from "~/data/work.server";
import { canonicalLedger, canonicalRow, LEDGER_COLUMNS, type LedgerColumn } from "~/domain/ledger/columns";
import { DEPARTMENTS } from "~/domain/ledger/departments";
import { lastQuarterEnd, quarterBefore } from "~/domain/ledger/quarter";
import { plusDays } from "./calendar";
import { DEMO_PEOPLE } from "./sign-ins";
import type { World } from "./world";

const RECIPIENTS = {
  CIVIL_AFFAIRS: "儿童福利股 刘敏",
  PUBLIC_SECURITY: "治安大队 高峰",
  EDUCATION: "安全股 何静",
};
const GONE = [
  ["PARENT_BACK", "母亲已回家照料"],
  ["WITH_PARENTS", "随父母到西安生活"],
  ["OUT_OF_DISTRICT", "全家迁往眉县"],
] as const;
const RETURNED = "有两户父亲已经返乡，监护评估要重新核对，请改好再签。";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

interface Level {
  id: number;
  kind: "DISTRICT" | "TOWN" | "VILLAGE";
  parent: number | null;
  held: boolean;
}

/**
 * The quarter before the last one, signed by all levels and sent; and the last one, in which the town of the demo's
 * village director came back for correction. Between them children came, went and changed.
 */
export async function addLedgers(tx: Tx, world: World): Promise<void> {
  const { now, today, map } = world;
  const last = lastQuarterEnd(today);
  const taken = (end: Date) => new Date(Math.min(plusDays(end, 1).getTime() + 3_600_000, now.getTime()));
  const first = await take(tx, map.districtId, quarterBefore(last), taken(quarterBefore(last)));
  await makeOlder(tx, world, first);
  await signAll(tx, world, first, taken(quarterBefore(last)));
  await send(tx, world, first, plusDays(taken(quarterBefore(last)), 18));
  await closeOut(tx, world, last);
  const second = await take(tx, map.districtId, last, taken(last));
  await signSome(tx, world, second, taken(last));
  // That it came back was told long ago.
  await tx.outboxMessage.deleteMany({ where: { template: "LEDGER_RETURNED" } });
}

async function take(tx: Tx, district: number, end: Date, at: Date): Promise<string> {
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    SELECT app.take_ledger(${district}::int, ${end}::date, ${at}::timestamptz) AS id`;
  return made?.id ?? "";
}

/** As it was a quarter earlier: some children were not there yet, some files said something else. */
async function makeOlder(tx: Tx, { random }: World, ledgerId: string) {
  const rows = await tx.ledgerRow.findMany({
    where: { ledgerId },
    orderBy: [{ sortKey: "asc" }, { childId: "asc" }],
    select: { childId: true, cells: true, digest: true },
  });
  const kept: { childId: string; digest: string }[] = [];
  for (const { childId, cells, digest } of rows) {
    if (random.chance(1 / 60)) {
      await tx.ledgerRow.deleteMany({ where: { ledgerId, childId } });
      continue;
    }
    const was = random.chance(1 / 30) ? earlier(cells) : cells;
    const row = { childId, digest: was === cells ? digest : sha256(canonicalRow({ childId, cells: was })) };
    if (was !== cells)
      await tx.ledgerRow.updateMany({
        where: { ledgerId, childId },
        data: { cells: was, digest: row.digest },
      });
    kept.push(row);
  }
  await tx.ledger.updateMany({
    where: { id: ledgerId },
    data: { children: kept.length, checksum: sha256(canonicalLedger(kept)) },
  });
}

function earlier(cells: readonly string[]): string[] {
  const set = (column: LedgerColumn, value: string, from: readonly string[]) =>
    from.map((cell, at) => (at === LEDGER_COLUMNS.indexOf(column) ? value : cell));
  const rating = cells[LEDGER_COLUMNS.indexOf("rating")] === "GOOD" ? "FAIR" : "GOOD";
  return set("aid", "", set("rating", rating, cells));
}

async function levels(tx: Tx, ledgerId: string): Promise<Level[]> {
  return tx.$queryRaw<Level[]>`
    SELECT b.id, b.kind::text AS kind, b.parent_id AS parent, b.held FROM app.ledger_board(${ledgerId}::uuid) b ORDER BY b.kind DESC, b.id`;
}

/** Whoever holds the level's right, or the nearest one above. */
function signerOf({ rows, map }: World, all: readonly Level[], level: Level): string {
  const role = { VILLAGE: "VILLAGE_DIRECTOR", TOWN: "TOWN_SUPERVISOR", DISTRICT: "DISTRICT_ADMIN" }[
    level.kind
  ];
  const own = rows.grant.find((grant) => grant.role === role && grant.placeId === level.id);
  if (own) return own.personId;
  const above = all.find(({ id }) => id === level.parent);
  if (above) return signerOf({ rows, map } as World, all, above);
  return administrator({ rows } as World);
}

const administrator = ({ rows }: World): string =>
  rows.person.find(({ email }) => email === DEMO_PEOPLE.districtAdmin.email)?.id ?? "";

async function say(
  tx: Tx,
  world: World,
  ledgerId: string,
  {
    level,
    all,
    at,
    turn = 1,
    returned,
  }: { level: Level; all: Level[]; at: Date; turn?: number; returned?: string },
) {
  const byId = returned ? administrator(world) : signerOf(world, all, level);
  await tx.ledgerStep.createMany({
    data: [
      {
        ...{ ledgerId, placeId: level.id, turn, at, byId },
        ...(returned ? { act: "RETURN", reason: returned } : { act: "SIGN", standsIn: !level.held }),
      },
    ],
  });
}

const day = (at: Date, now: Date, days: number) =>
  new Date(Math.min(plusDays(at, days).getTime(), now.getTime()));
const DAYS = { VILLAGE: 3, TOWN: 8, DISTRICT: 14 };

async function signAll(tx: Tx, world: World, ledgerId: string, at: Date) {
  const all = await levels(tx, ledgerId);
  for (const level of all) {
    await say(tx, world, ledgerId, { level, all, at: day(at, world.now, DAYS[level.kind]) });
  }
}

/**
 * Villages and towns that somebody signs for have signed; the demo's own village and its town came back, so that the
 * quarter waits for them and for the district alone.
 */
async function signSome(tx: Tx, world: World, ledgerId: string, at: Date) {
  const all = await levels(tx, ledgerId);
  const own = ownVillage(world);
  const town = all.find(({ id }) => id === own)?.parent;
  const supervised = new Set(all.filter(({ kind, held }) => kind === "TOWN" && held).map(({ id }) => id));
  const signing = all.filter(
    ({ id, held, parent }) => supervised.has(id) || (parent && supervised.has(parent)) || held,
  );
  for (const level of signing.filter(({ kind }) => kind !== "DISTRICT")) {
    await say(tx, world, ledgerId, { level, all, at: day(at, world.now, DAYS[level.kind]) });
  }
  const back = all.find(({ id }) => id === town);
  const home = all.find(({ id }) => id === own);
  if (!back || !home) return;
  await say(tx, world, ledgerId, {
    level: back,
    all,
    at: day(at, world.now, 10),
    turn: 2,
    returned: RETURNED,
  });
  await say(tx, world, ledgerId, {
    level: home,
    all,
    at: day(at, world.now, 11),
    turn: 2,
    returned: RETURNED,
  });
}

function ownVillage({ rows }: World): number | undefined {
  const director = rows.person.find(({ email }) => email === DEMO_PEOPLE.village.email)?.id;
  return rows.grant.find(({ personId }) => personId === director)?.placeId ?? undefined;
}

async function send(tx: Tx, world: World, ledgerId: string, at: Date) {
  const { checksum } = await tx.ledger.findUniqueOrThrow({
    where: { id: ledgerId },
    select: { checksum: true },
  });
  await tx.ledgerSending.createMany({
    data: DEPARTMENTS.map((department) => ({
      ...{ ledgerId, department, recipient: RECIPIENTS[department], checksum },
      ...{ sentById: administrator(world), sentAt: new Date(Math.min(at.getTime(), world.now.getTime())) },
    })),
  });
}

/** Who went before the last quarter ended. */
async function closeOut(tx: Tx, { random, now }: World, last: Date) {
  const rows = await tx.child.findMany({
    where: { state: "PROPOSED" },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    select: { id: true, schoolId: true, placeId: true, school: { select: { grants: { take: 1 } } } },
  });
  const going = rows.filter(() => random.chance(1 / 6)).slice(0, 9);
  await tx.ledgerExit.createMany({
    data: going.map((child, at) => {
      const [reason, note] = GONE[at % GONE.length] ?? GONE[0];
      const leftOn = plusDays(last, -random.int(10, 60));
      return {
        ...{ childId: child.id, schoolId: child.schoolId, homeId: child.placeId, reason, note, leftOn },
        recordedById: child.school.grants[0]?.personId ?? null,
        recordedAt: new Date(Math.min(plusDays(leftOn, 2).getTime(), now.getTime())),
      };
    }),
  });
}
