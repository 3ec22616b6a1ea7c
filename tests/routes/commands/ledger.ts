import { randomUUID } from "node:crypto";
import { paths } from "~/http/paths";
import { DISTRICT } from "../../support/scene-ids";
import { type Commands, fills, madeBySql, type Stage } from "./command";

const today = ({ site }: Stage) => site.now().toISOString().slice(0, 10);

/** A quarter of a year of its own, the same each time from the same beginning, in which the town, or a village of it, or every level has signed. */
async function quarter(stage: Stage, signed: "NOBODY" | "VILLAGE" | "TOWN" | "ALL"): Promise<string> {
  const { town, walker, child, school } = stage.cast.here;
  const ledger = randomUUID();
  await madeBySql(
    stage,
    `INSERT INTO ledgers (id, place_id, quarter_end, taken_at, children, checksum) SELECT '${ledger}', ${DISTRICT}, make_date(1100 + count(*)::int, 3, 31), '2026-01-01', 1, 'x' FROM ledgers`,
  );
  let home = town;
  if (signed === "VILLAGE") {
    const [made] = await stage.given.superuser((sql) =>
      sql.query<{ id: number }>("SELECT max(id) + 1 AS id FROM places"),
    );
    home = made?.id ?? 0;
    await madeBySql(
      stage,
      `INSERT INTO places (id, parent_id, kind, code, name_zh, name_en, sort_key) VALUES (${home}, ${town}, 'VILLAGE', '${home}', '村', 'Village', 'cun')`,
    );
  }
  await madeBySql(
    stage,
    `INSERT INTO ledger_rows VALUES ('${ledger}', '${child}', ${school}, ${home}, 'k', '{LEDGER-CHILD}', 'x', '2026-01-01')`,
  );
  const say = (place: number) =>
    madeBySql(
      stage,
      `INSERT INTO ledger_steps VALUES ('${ledger}', ${place}, 1, 'SIGN', false, '', '${walker}', '2026-01-01')`,
    );
  if (signed !== "NOBODY") await say(home);
  if (signed === "ALL") await say(DISTRICT);
  return ledger;
}

const ofDistrict = (signed: Parameters<typeof quarter>[1]) => ({
  at: async (stage: Stage) => paths.ledgerQuarter(await quarter(stage, signed)),
});
const ofTown = (signed: Parameters<typeof quarter>[1]) => ({
  at: async (stage: Stage) => paths.fieldLedgerQuarter(await quarter(stage, signed)),
});

const outAt = (path: (child: string) => string) => async (stage: Stage) => {
  const { child } = stage.cast.here;
  await madeBySql(stage, `DELETE FROM ledger_exits WHERE child_id = '${child}' AND back_on IS NULL`);
  await madeBySql(
    stage,
    `INSERT INTO ledger_exits (child_id, reason, left_on, recorded_at) VALUES ('${child}', 'PARENT_BACK', '2026-01-01', '2026-01-01')`,
  );
  return path(child);
};
const inAt = (path: (child: string) => string) => async (stage: Stage) => {
  const { child } = stage.cast.here;
  await madeBySql(stage, `DELETE FROM ledger_exits WHERE child_id = '${child}' AND back_on IS NULL`);
  return path(child);
};
const leaves = { typed: (stage: Stage) => ({ reason: "PARENT_BACK", leftOn: today(stage) }) };
const returns = { typed: (stage: Stage) => ({ backOn: today(stage), because: "又外出务工" }) };

export const ledgerCommands: Commands = {
  "routes/console+/ledger+/$childId": {
    leave: fills("coordinator", { at: inAt(paths.ledgerChild), ...leaves }),
    back: fills("coordinator", { at: outAt(paths.ledgerChild), ...returns }),
  },
  "routes/field+/ledger+/child.$childId": {
    leave: fills("field", { at: inAt(paths.fieldLedgerChild), ...leaves }),
    back: fills("field", { at: outAt(paths.fieldLedgerChild), ...returns }),
  },
  "routes/district+/ledger+/quarters+/index": {
    take: fills("administrator", {
      at: async (stage) => {
        // What another run took is put aside.
        await madeBySql(
          stage,
          `UPDATE ledgers SET quarter_end = '1000-03-31', version = version + 1000 + (SELECT count(*) FROM ledgers)::int WHERE quarter_end > '2026-03-31'`,
        );
        return paths.ledgerQuarters();
      },
    }),
  },
  "routes/district+/ledger+/quarters+/$ledgerId": {
    sign: fills("administrator", ofDistrict("TOWN")),
    giveBack: fills("administrator", { ...ofDistrict("TOWN"), typed: () => ({ reason: "少了一人" }) }),
    retake: fills("administrator", ofDistrict("NOBODY")),
    send: fills("administrator", { ...ofDistrict("ALL"), typed: () => ({ recipient: "何静" }) }),
    correct: fills("administrator", {
      ...ofDistrict("ALL"),
      typed: ({ cast }) => ({ placeId: String(cast.here.town), because: "少了一人" }),
    }),
  },
  "routes/field+/ledger+/quarters+/$ledgerId": {
    sign: fills("field", ofTown("NOBODY")),
    giveBack: fills("field", { ...ofTown("VILLAGE"), typed: () => ({ reason: "少了一人" }) }),
    retake: fills("field", ofTown("NOBODY")),
  },
};
