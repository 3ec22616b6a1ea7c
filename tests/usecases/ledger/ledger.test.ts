import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { workCounts } from "~/data/console/work-counts";
import { between, diffPage } from "~/data/ledger/diff";
import { allRows, boardOf, oneQuarter } from "~/data/ledger/quarters";
import { type QuarterTurn, quarterTurn } from "~/data/ledger/turn";
import { withViewer } from "~/data/work.server";
import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import { canonicalLedger, canonicalRow, cellOf } from "~/domain/ledger/columns";
import { diffLedgers } from "~/domain/ledger/diff";
import { quarterBefore } from "~/domain/ledger/quarter";
import { decide } from "~/domain/ledger/sign-off";
import { sayToLedger } from "~/usecases/ledger/decide";
import { correctQuarter, retakeRows } from "~/usecases/ledger/retake";
import { sendQuarter } from "~/usecases/ledger/send";
import { takeQuarter } from "~/usecases/ledger/take";
import { aChild, NOW } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { setting } from "../round/given";
import { aDistrictOf } from "./given";

const SYSTEM = { kind: "system", job: "test" } as const;
const LAST = new Date("2026-09-30T00:00:00Z");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

onEachDatabase("the ledger of a district", (given) => {
  let here: Awaited<ReturnType<typeof aDistrictOf>>;
  beforeEach(async () => {
    here = await aDistrictOf(given);
  });

  type Keeper = StaffViewer | FieldViewer;
  const says = (viewer: Keeper, ledgerId: string, place: number, reason?: string) =>
    commandOn(given, viewer, NOW, (work) =>
      sayToLedger(work, {
        ledgerId,
        placeId: place,
        ...(reason === undefined ? { act: "SIGN" } : { act: "RETURN", reason }),
      }),
    );
  const taken = async () => {
    const verdict = await commandOn(given, here.admin, NOW, takeQuarter);
    return verdict.ok ? verdict.value : verdict.reason;
  };
  const district = () => here.town.parentId ?? 0;
  const allSign = async (ledgerId: string) => {
    expect(await says(here.director, ledgerId, here.village.id)).toMatchObject({ ok: true });
    expect(await says(here.supervisor, ledgerId, here.town.id)).toMatchObject({ ok: true });
    expect(await says(here.admin, ledgerId, district())).toMatchObject({ ok: true });
  };
  const read = <T>(viewer: Keeper, body: Parameters<typeof readOn<Keeper, T>>[3]) =>
    readOn(given, viewer, NOW, body);
  const asOwner = (statement: string) => given.superuser((sql) => sql.query(statement));

  test("is taken once, with a checksum that anybody can work out from its rows", async () => {
    const id = await taken();
    expect(await taken()).toBe("LEDGER_TAKEN");
    const [ledger, rows] = await read(here.admin, async (work) => [
      await oneQuarter(work, id),
      await allRows(work, id),
    ]);
    expect(rows.map(({ cells }) => cellOf(cells, "name")).sort()).toEqual(["白小寒", "白小满", "白小雪"]);
    expect(rows.map(({ digest }) => digest)).toEqual(rows.map((row) => sha256(canonicalRow(row))));
    expect(ledger).toMatchObject({ quarterEnd: LAST, children: 3, checksum: sha256(canonicalLedger(rows)) });
  });

  test("each level signs in its turn, once, and sees its own rows alone", async () => {
    const id = await taken();
    const names = async (viewer: Keeper) =>
      (await read(viewer, (work) => allRows(work, id))).map(({ cells }) => cellOf(cells, "name"));
    expect(await names(here.director)).toEqual(["白小满"]);
    expect(await names(here.coordinator)).toEqual([]);
    expect(await names((await aDistrictOf(given)).supervisor)).toEqual([]);
    expect(await says(here.supervisor, id, here.town.id)).toMatchObject({ reason: "LEDGER_BENEATH_OPEN" });
    expect(await says(here.director, id, here.next.id)).toMatchObject({ reason: "LEDGER_NOT_YOURS" });
    const twice = await Promise.all([1, 2].map(() => says(here.director, id, here.village.id)));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await says(here.supervisor, id, here.town.id)).toMatchObject({ ok: true, value: 2 });
    const board = await read(here.admin, (work) => boardOf(work, id));
    expect(board.map((place) => [place.kind, place.children, place.act, place.standsIn])).toEqual(
      expect.arrayContaining([
        ["TOWN", 3, "SIGN", false],
        ["VILLAGE", 1, "SIGN", true],
        ["DISTRICT", 3, null, false],
      ]),
    );
  });

  test("what came back is corrected, taken anew and signed again", async () => {
    const id = await taken();
    await says(here.director, id, here.village.id);
    await says(here.supervisor, id, here.town.id);
    await setting(given, (tx) => tx.child.update({ where: { id: here.mine.id }, data: { name: "白小暑" } }));
    const retake = (viewer: Keeper) =>
      commandOn(given, viewer, NOW, (work) => retakeRows(work, { ledgerId: id, placeId: here.village.id }));
    expect(await retake(here.director)).toMatchObject({ reason: "LEDGER_SIGNED_ALREADY" });
    expect(await says(here.supervisor, id, here.village.id, "名字写错")).toMatchObject({
      reason: "LEDGER_ABOVE_SIGNED",
    });
    expect(await says(here.admin, id, here.town.id, "")).toMatchObject({ reason: "REASON_NEEDED" });
    expect(await says(here.admin, id, here.town.id, "名字写错")).toMatchObject({ ok: true });
    expect(await says(here.supervisor, id, here.village.id, "名字写错")).toMatchObject({ ok: true });
    expect(await retake(here.director)).toMatchObject({ ok: true, value: 1 });
    const rows = await read(here.director, (work) => allRows(work, id));
    expect(rows.map(({ cells }) => cellOf(cells, "name"))).toEqual(["白小暑"]);
    const letters = await setting(given, (tx) =>
      tx.outboxMessage.findMany({ where: { personId: here.director.personId }, select: { template: true } }),
    );
    expect(letters).toEqual([{ template: "LEDGER_RETURNED" }]);
    await allSign(id);
  });

  test("whoever's turn it is finds it where their day begins, and nobody else does", async () => {
    const turns = () =>
      Promise.all(
        [here.director, here.supervisor, here.admin].map(async (viewer) => {
          const turn = await read<QuarterTurn | null>(viewer, quarterTurn);
          return turn && [turn.ledgerId, turn.state, turn.places.map((place) => place.id)];
        }),
      );
    expect(await turns()).toEqual([null, null, null]);
    const atHome = (viewer: StaffViewer) =>
      readOn(given, viewer, NOW, async (work) => (await workCounts(work)).quarters);
    const id = await taken();
    expect(await atHome(here.admin)).toBe(0);
    expect(await turns()).toEqual([[id, "OPEN", [here.village.id]], null, null]);
    await says(here.director, id, here.village.id);
    expect(await turns()).toEqual([null, [id, "OPEN", [here.town.id]], null]);
    await says(here.supervisor, id, here.village.id, "名字写错");
    expect(await turns()).toEqual([[id, "RETURNED", [here.village.id]], null, null]);
    await says(here.director, id, here.village.id);
    await says(here.supervisor, id, here.town.id);
    expect(await turns()).toEqual([null, null, [id, "OPEN", [district()]]]);
    expect([await atHome(here.admin), await atHome(here.coordinator)]).toEqual([1, 0]);
    await says(here.admin, id, district());
    expect(await atHome(here.admin)).toBe(0);
    expect(await turns()).toEqual([null, null, null]);
    expect(await read<QuarterTurn | null>(here.coordinator, quarterTurn)).toBeNull();
  });

  test("a signed quarter stands against everybody; its correction is a new version that keeps the others' signatures", async () => {
    const id = await taken();
    const send = (ledgerId: string) =>
      commandOn(given, here.admin, NOW, (work) =>
        sendQuarter(work, { ledgerId, department: "EDUCATION", recipient: "何静" }),
      );
    expect(await send(id)).toMatchObject({ reason: "LEDGER_NOT_SIGNED" });
    await allSign(id);
    expect(await send(id)).toMatchObject({ ok: true });
    expect(await send(id)).toMatchObject({ reason: "LEDGER_SENT_ALREADY" });
    const before = await read(here.admin, (work) => oneQuarter(work, id));
    for (const attack of [
      `UPDATE ledger_rows SET cells[1] = '别人' WHERE ledger_id = '${id}'`,
      `DELETE FROM ledger_rows WHERE ledger_id = '${id}'`,
      `INSERT INTO ledger_rows SELECT ledger_id, gen_random_uuid(), school_id, home_id, sort_key, cells, digest, taken_at FROM ledger_rows WHERE ledger_id = '${id}' LIMIT 1`,
      `UPDATE ledgers SET checksum = 'x' WHERE id = '${id}'`,
      `DELETE FROM ledger_steps WHERE ledger_id = '${id}'`,
      `UPDATE ledger_sendings SET recipient = 'x'`,
    ])
      await expect(asOwner(attack), attack).rejects.toThrow(/LEDGER_SIGNED|ledger_rows_child_id_fkey/);

    await setting(given, (tx) => tx.child.update({ where: { id: here.mine.id }, data: { name: "白小暑" } }));
    const corrected = await commandOn(given, here.admin, NOW, (work) =>
      correctQuarter(work, { ledgerId: id, placeId: here.village.id, because: "名字写错" }),
    );
    const second = corrected.ok ? corrected.value : "";
    const [ledger, board, diff] = await read(here.admin, async (work) => [
      await oneQuarter(work, second),
      await boardOf(work, second),
      await diffPage(work, between(id, second), { page: 1 }),
    ]);
    expect(ledger).toMatchObject({ version: 2, because: "名字写错", signedAt: null });
    expect(board.filter(({ act }) => act === "SIGN").map((place) => place.id)).toEqual([here.next.id]);
    expect(diff.rows).toMatchObject([
      { kind: "CHANGED", fields: [{ column: "name", before: "白小满", after: "白小暑" }] },
    ]);
    await allSign(second);
    expect(await read(here.admin, (work) => oneQuarter(work, id))).toEqual(before);
  });

  test("a child whose file is deleted leaves its digest, so that the checksum still holds", async () => {
    const id = await taken();
    await allSign(id);
    const of = { ledgerId: id, childId: here.mine.id };
    const empty = () =>
      setting(given, (tx) =>
        tx.ledgerRow.updateMany({ where: of, data: { cells: [], sortKey: "", erasedAt: NOW } }),
      );
    await expect(empty()).rejects.toThrow("LEDGER_SIGNED");
    await setting(given, (tx) => tx.child.update({ where: { id: here.mine.id }, data: { purgedAt: NOW } }));
    await empty();
    const [ledger, rows] = await read(here.admin, async (work) => [
      await oneQuarter(work, id),
      await allRows(work, id),
    ]);
    expect(rows.find(({ childId }) => childId === here.mine.id)?.cells).toEqual([]);
    expect(ledger?.checksum).toBe(sha256(canonicalLedger(rows)));
  });

  test("what is changed while it is taken stands in it whole or not at all", async () => {
    const site = await given.siteWith(8);
    const both = [here.mine.id, here.other.id, here.third.id];
    let writing = true;
    const writer = async (name: string) => {
      for (let n = 0; writing; n++) {
        await withViewer(
          site.prisma,
          SYSTEM,
          NOW,
          ({ tx }) =>
            tx.$executeRaw`UPDATE children SET class_name = ${`${name}${n}`} WHERE id = ANY (${both}::uuid[])`,
        );
      }
    };
    const writers = ["a", "b", "c"].map(writer);
    const ids: string[] = [];
    for (let end = LAST, n = 0; n < 6; end = quarterBefore(end), n++) {
      const [made] = await withViewer(
        site.prisma,
        SYSTEM,
        NOW,
        ({ tx }) =>
          tx.$queryRaw<
            { id: string }[]
          >`SELECT app.take_ledger(${district()}::int, ${end}::date, ${NOW}::timestamptz) AS id`,
      );
      ids.push(made?.id ?? "");
    }
    writing = false;
    await Promise.all(writers);
    await site.close();
    for (const id of ids) {
      const rows = await read(here.admin, (work) => allRows(work, id));
      expect(new Set(rows.map(({ cells }) => cellOf(cells, "className"))).size).toBe(1);
      const ledger = await read(here.admin, (work) => oneQuarter(work, id));
      expect(ledger).toMatchObject({ children: 3, checksum: sha256(canonicalLedger(rows)) });
    }
  });

  test("the difference in the database is the one of the domain, child by child", async () => {
    const id = await taken();
    const [made] = await setting(given, async (tx) => {
      await tx.child.update({ where: { id: here.mine.id }, data: { guardianshipRating: "POOR", grade: 5 } });
      await aChild(tx, { school: here.school, name: "白小霜", placeId: here.next.id });
      await tx.ledgerExit.create({
        data: {
          childId: here.other.id,
          schoolId: 0,
          homeId: here.next.id,
          reason: "PARENT_BACK",
          leftOn: LAST,
          recordedAt: NOW,
        },
      });
      return tx.$queryRaw<
        { id: string }[]
      >`SELECT app.take_ledger(${district()}::int, ${quarterBefore(LAST)}::date, ${NOW}::timestamptz) AS id`;
    });
    const after = made?.id ?? "";
    const found = await read(here.admin, async (work) => ({
      diff: await diffPage(work, between(id, after), { page: 1 }),
      domain: diffLedgers(await allRows(work, id), await allRows(work, after)),
    }));
    const plain = found.diff.rows.map(({ childId, kind, fields }) => ({ childId, kind, fields }));
    expect(plain.sort((a, b) => (a.childId < b.childId ? -1 : 1))).toEqual(found.domain);
    expect(found.diff.counts).toEqual({ NEW: 1, GONE: 1, CHANGED: 1 });
    expect(found.diff.rows.find(({ kind }) => kind === "GONE")).toMatchObject({ reason: "PARENT_BACK" });
    const gone = await read(here.admin, (work) =>
      diffPage(work, between(id, after), { kind: "GONE", page: 9 }),
    );
    expect(gone).toMatchObject({ total: 1, page: 1, rows: [{ name: "白小雪" }] });
  });

  test("the database decides like the domain when a word is written past it", async () => {
    const id = await taken();
    const board = await read(here.admin, (work) => boardOf(work, id));
    expect(decide(board, { act: "SIGN", placeId: district() })).toMatchObject({
      reason: "LEDGER_BENEATH_OPEN",
    });
    const word = {
      ledgerId: id,
      placeId: district(),
      turn: 1,
      act: "SIGN",
      byId: here.admin.personId,
      at: NOW,
    } as const;
    await expect(setting(given, (tx) => tx.ledgerStep.createMany({ data: [word] }))).rejects.toThrow(
      "LEDGER_BENEATH_OPEN",
    );
  });
});
