import { beforeEach, expect, test } from "vitest";
import { listLedger } from "~/data/ledger/live";
import { withViewer } from "~/data/work.server";
import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import { leaveLedger, returnToLedger } from "~/usecases/ledger/exit";
import { remindOfLedger } from "~/usecases/ledger/remind";
import { takeEndedQuarters } from "~/usecases/ledger/take";
import { NOW, TODAY } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { setting } from "../round/given";
import { aDistrictOf } from "./given";

const SYSTEM = { kind: "system", job: "test" } as const;
const FILTER = { q: "", status: "IN", page: 1 } as const;

onEachDatabase("leaving the ledger", (given) => {
  let here: Awaited<ReturnType<typeof aDistrictOf>>;
  beforeEach(async () => {
    here = await aDistrictOf(given);
  });

  type Keeper = StaffViewer | FieldViewer;
  const read = <T>(viewer: Keeper, body: Parameters<typeof readOn<Keeper, T>>[3]) =>
    readOn(given, viewer, NOW, body);

  test("children leave with a reason, come back, and are out by themselves with sixteen", async () => {
    const counts = async (viewer: Keeper) => (await read(viewer, (work) => listLedger(work, FILTER))).counts;
    const leave = (viewer: Keeper, childId: string) =>
      commandOn(given, viewer, NOW, (work) =>
        leaveLedger(work, childId, { reason: "WITH_PARENTS", leftOn: TODAY, note: "" }),
      );
    expect(await leave(here.director, here.other.id)).toMatchObject({ reason: "STALE" });
    expect(await leave(here.director, here.mine.id)).toMatchObject({ ok: true });
    expect(await leave(here.coordinator, here.mine.id)).toMatchObject({ reason: "LEDGER_LEFT_ALREADY" });
    expect(await counts(here.coordinator)).toEqual({ IN: 2, GROWING: 0, OUT: 1 });
    const back = { backOn: TODAY, because: "又外出务工" };
    const came = await commandOn(given, here.director, NOW, (work) =>
      returnToLedger(work, here.mine.id, back),
    );
    expect(came).toMatchObject({ ok: true });
    await setting(given, (tx) =>
      tx.child.update({
        where: { id: here.third.id },
        data: { birthDate: new Date("2010-12-31T00:00:00Z") },
      }),
    );
    expect(await counts(here.coordinator)).toEqual({ IN: 3, GROWING: 1, OUT: 0 });
    const newYear = new Date("2026-12-31T16:00:01Z");
    await withViewer(given.site.prisma, SYSTEM, newYear, takeEndedQuarters);
    expect(await counts(here.coordinator)).toEqual({ IN: 2, GROWING: 0, OUT: 1 });
    expect(await withViewer(given.site.prisma, SYSTEM, newYear, takeEndedQuarters)).toBe(0);
  });

  test("whoever signs is reminded once, fourteen days before the quarter ends", async () => {
    const asked = async (at: string) => {
      await withViewer(given.site.prisma, SYSTEM, new Date(at), remindOfLedger);
      return setting(given, (tx) =>
        tx.outboxMessage.count({ where: { personId: here.director.personId, template: "LEDGER_DUE" } }),
      );
    };
    // Midnight at school is 16:00 UTC.
    expect(await asked("2026-12-16T15:59:59Z")).toBe(0);
    expect(await asked("2026-12-16T16:00:01Z")).toBe(1);
    expect(await asked("2026-12-30T00:00:00Z")).toBe(1);
  });
});
