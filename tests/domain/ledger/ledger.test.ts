import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalLedger, canonicalRow, cellOf, LEDGER_COLUMNS } from "~/domain/ledger/columns";
import { diffLedgers } from "~/domain/ledger/diff";
import { comeBack, leave } from "~/domain/ledger/exit";
import {
  agesOutBy,
  grownOn,
  isClosing,
  lastQuarterEnd,
  quarterEnd,
  quarterOf,
} from "~/domain/ledger/quarter";
import { decide, type LedgerPlace, missing, ownTurns, stateOf } from "~/domain/ledger/sign-off";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);

describe("quarters", () => {
  test("end on the four days of the district, each day in its own", () => {
    expect(
      ["2026-01-01", "2026-03-31", "2026-04-01", "2026-11-28", "2026-12-31"].map((text) =>
        iso(quarterEnd(day(text))),
      ),
    ).toEqual(["2026-03-31", "2026-03-31", "2026-06-30", "2026-12-31", "2026-12-31"]);
    expect(["2026-01-01", "2026-03-31", "2026-04-01"].map((text) => iso(lastQuarterEnd(day(text))))).toEqual([
      "2025-12-31",
      "2025-12-31",
      "2026-03-31",
    ]);
    expect([day("2026-03-31"), day("2026-12-31")].map(quarterOf)).toEqual([1, 4]);
  });

  test("villages are reminded from so many days before the end until its last day", () => {
    expect(["2026-12-16", "2026-12-17", "2026-12-31"].map((text) => isClosing(day(text), 14))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("a child leaves with the day on which it turns sixteen", () => {
    expect(agesOutBy(day("2010-12-31"), day("2026-12-31"))).toBe(true);
    expect(agesOutBy(day("2011-01-01"), day("2026-12-31"))).toBe(false);
    expect(iso(grownOn(day("2012-02-29")))).toBe("2028-02-29");
  });
});

describe("signing", () => {
  const DISTRICT = 1;
  const place = (given: Partial<LedgerPlace> & { id: number }): LedgerPlace => ({
    ...{ parentId: given.id === DISTRICT ? null : given.id < 10 ? DISTRICT : Math.floor(given.id / 10) },
    ...{ kind: given.id === DISTRICT ? "DISTRICT" : given.id < 10 ? "TOWN" : "VILLAGE" },
    ...{ act: null, turn: 0, held: true, own: false },
    ...given,
  });
  const signed = { act: "SIGN", turn: 1 } as const;
  const words = (places: LedgerPlace[], id: number) => {
    const verdict = decide(places, { act: "SIGN", placeId: id });
    return verdict.ok ? verdict.value.map((word) => [word.placeId, word.standsIn]) : verdict.reason;
  };

  test("a level signs when those beneath have", () => {
    const town = (villages: Partial<LedgerPlace>) => [
      place({ id: 2, own: true }),
      place({ id: 21, ...signed }),
      place({ id: 22, ...villages }),
    ];
    expect(words(town({}), 2)).toBe("LEDGER_BENEATH_OPEN");
    expect(words(town({ act: "RETURN", turn: 2 }), 2)).toBe("LEDGER_BENEATH_OPEN");
    expect(words(town(signed), 2)).toEqual([[2, false]]);
  });

  test("for a level that nobody can sign for, the one above signs, beneath first", () => {
    const places = [
      place({ id: 1, own: true }),
      place({ id: 2, held: false }),
      place({ id: 21, held: false }),
      place({ id: 3, ...signed }),
    ];
    expect(words(places, 1)).toEqual([
      [21, true],
      [2, true],
      [1, false],
    ]);
    expect(words(places, 2)).toEqual([
      [21, true],
      [2, true],
    ]);
    expect(missing(places, places[0] as LedgerPlace).map(({ id }) => id)).toEqual([21, 2]);
  });

  test("nobody signs for others who can, twice, or what is out of reach", () => {
    expect(words([place({ id: 1, own: true }), place({ id: 2 })], 2)).toBe("LEDGER_NOT_YOURS");
    expect(words([place({ id: 21, own: true, ...signed })], 21)).toBe("LEDGER_SIGNED_ALREADY");
    expect(words([place({ id: 21, own: true })], 22)).toBe("LEDGER_NOT_YOURS");
  });

  test("it is a level's turn once everyone who can sign beneath has, until it has signed itself", () => {
    const turns = (town: Partial<LedgerPlace>, ...villages: Partial<LedgerPlace>[]) =>
      ownTurns([
        place({ id: 2, own: true, ...town }),
        ...villages.map((village, n) => place({ id: 21 + n, ...village })),
      ]).map(({ id }) => id);
    expect(turns({}, signed, {})).toEqual([]);
    expect(turns({}, signed, { act: "RETURN", turn: 2 })).toEqual([]);
    expect(turns({}, signed, { held: false })).toEqual([2]);
    expect(turns({ act: "RETURN", turn: 2 }, signed)).toEqual([2]);
    expect(turns(signed, signed)).toEqual([]);
    expect(turns({ own: false }, { own: true }, {})).toEqual([21]);
  });

  test("a level above returns with a reason, as long as nobody above has signed on it", () => {
    const giveBack = (town: Partial<LedgerPlace>, village: Partial<LedgerPlace>, reason = "少了一人") =>
      decide([place({ id: 2, own: true, ...town }), place({ id: 21, ...village })], {
        act: "RETURN",
        placeId: 21,
        reason,
      });
    expect(giveBack({}, signed)).toMatchObject({
      ok: true,
      value: [{ placeId: 21, turn: 2, act: "RETURN" }],
    });
    expect(giveBack({}, signed, "  ")).toMatchObject({ reason: "REASON_NEEDED" });
    expect(giveBack({}, {})).toMatchObject({ reason: "LEDGER_NOT_SIGNED" });
    expect(giveBack(signed, signed)).toMatchObject({ reason: "LEDGER_ABOVE_SIGNED" });
    expect(giveBack({ own: false }, signed)).toMatchObject({ reason: "LEDGER_NOT_YOURS" });
    expect((["SIGN", "RETURN", null] as const).map((act) => stateOf({ act }))).toEqual([
      "SIGNED",
      "RETURNED",
      "OPEN",
    ]);
  });
});

describe("the difference between two ledgers", () => {
  const line = fc.record({
    childId: fc.integer({ min: 1, max: 12 }).map((id) => `child-${String(id).padStart(2, "0")}`),
    cells: fc.array(fc.constantFrom("", "a", "b"), {
      minLength: LEDGER_COLUMNS.length,
      maxLength: LEDGER_COLUMNS.length,
    }),
  });
  const ledger = fc.uniqueArray(line, { maxLength: 12, selector: ({ childId }) => childId });

  test("equals what comparing every child and every cell by hand finds", () => {
    fc.assert(
      fc.property(ledger, ledger, (before, after) => {
        const byHand: unknown[] = [];
        for (let n = 1; n <= 12; n++) {
          const childId = `child-${String(n).padStart(2, "0")}`;
          const [was] = before.filter((one) => one.childId === childId);
          const [is] = after.filter((one) => one.childId === childId);
          const fields = [];
          for (const column of LEDGER_COLUMNS) {
            if (was && is && cellOf(was.cells, column) !== cellOf(is.cells, column))
              fields.push({ column, before: cellOf(was.cells, column), after: cellOf(is.cells, column) });
          }
          if (!was && is) byHand.push({ childId, kind: "NEW", fields: [] });
          if (was && !is) byHand.push({ childId, kind: "GONE", fields: [] });
          if (fields.length > 0) byHand.push({ childId, kind: "CHANGED", fields });
        }
        expect(diffLedgers(before, after)).toEqual(byHand);
      }),
    );
  });

  test("the checksum does not depend on the order of the rows, but on every cell", () => {
    const digest = (text: string) => createHash("sha256").update(text).digest("hex");
    const sum = (lines: { childId: string; cells: string[] }[]) =>
      digest(canonicalLedger(lines.map((one) => ({ ...one, digest: digest(canonicalRow(one)) }))));
    fc.assert(
      fc.property(ledger, ledger, (some, others) => {
        expect(sum([...some].reverse())).toBe(sum(some));
        expect(sum(some) === sum(others)).toBe(diffLedgers(some, others).length === 0);
      }),
    );
  });
});

describe("leaving the ledger", () => {
  const child = { birthDate: day("2010-12-01"), out: false };
  const going = { reason: "PARENT_BACK", leftOn: day("2026-11-01"), note: "" } as const;
  const today = day("2026-11-28");

  test("takes a reason that is true on that day", () => {
    expect(leave(child, going, today).ok).toBe(true);
    expect(leave({ ...child, out: true }, going, today)).toMatchObject({ reason: "LEDGER_LEFT_ALREADY" });
    expect(leave(child, { ...going, leftOn: day("2026-11-29") }, today)).toMatchObject({ field: "leftOn" });
    expect(leave(child, { ...going, reason: "OTHER" }, today)).toMatchObject({ field: "note" });
    expect(leave(child, { ...going, reason: "AGED_OUT" }, today)).toMatchObject({
      reason: "LEDGER_NOT_GROWN",
    });
    const aged = { ...going, reason: "AGED_OUT", leftOn: day("2026-12-01") } as const;
    expect(leave(child, aged, day("2026-12-01")).ok).toBe(true);
  });

  test("is undone by coming back, until one is sixteen", () => {
    const out = { birthDate: child.birthDate, leftOn: day("2026-11-01") };
    const back = { backOn: day("2026-11-20"), because: "父亲再次外出务工" };
    expect(comeBack(out, back, today).ok).toBe(true);
    expect(comeBack({ ...out, leftOn: null }, back, today)).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
    expect(comeBack(out, { ...back, because: "" }, today)).toMatchObject({ field: "because" });
    expect(comeBack(out, { ...back, backOn: day("2026-10-31") }, today)).toMatchObject({ field: "backOn" });
    expect(comeBack(out, back, day("2026-11-30")).ok).toBe(true);
    expect(comeBack(out, back, day("2026-12-01"))).toMatchObject({ reason: "LEDGER_GROWN" });
  });
});
