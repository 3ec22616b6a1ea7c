import { DISTRICT } from "../support/scene-ids";
import { check, type Rule, raised, unique } from "./rule";

const said = (ledger: string, place: number, act: "SIGN" | "RETURN", by: string, turn = 1) =>
  `INSERT INTO ledger_steps (ledger_id, place_id, turn, act, reason, by_id, at) VALUES ('${ledger}', ${place}, ${turn}, '${act}', 'x', '${by}', now())`;
const sent = (ledger: string, by: string, checksum = "sum", department = "CIVIL_AFFAIRS") =>
  `INSERT INTO ledger_sendings VALUES ('${ledger}', '${department}', 'x', '${checksum}', '${by}', now())`;
const left = (child: string, back = "") =>
  `INSERT INTO ledger_exits (child_id, reason, left_on, recorded_at) VALUES ('${child}', 'OTHER', '2026-07-01', now())${back}`;

const takes = (end: string) =>
  `SELECT set_config('role', app.enter('system', NULL, now()), true); SELECT app.take_ledger(${DISTRICT}, '${end}', '2026-09-15T08:00:00Z')`;

/** The ledger of a quarter and who is out of it. */
export const LEDGER_RULES: Record<string, Rule> = {
  policies_ledger: check(
    () => [0, 61].map((days) => `UPDATE policies SET ledger_days = ${days}`),
    () => [1, 60].map((days) => `UPDATE policies SET ledger_days = ${days}`),
  ),
  ledgers_quarter: check(({ ledger }) => [
    `UPDATE ledgers SET quarter_end = '2026-06-29' WHERE id = '${ledger}'`,
  ]),
  ledgers_version: unique(({ ledger }) => [
    `INSERT INTO ledgers (place_id, quarter_end, version, taken_at) SELECT place_id, quarter_end, version, now() FROM ledgers WHERE id = '${ledger}'`,
  ]),
  ledger_exits_back: check(({ ledgerExit }) => [
    `UPDATE ledger_exits SET back_on = '2026-04-30' WHERE id = '${ledgerExit}'`,
    `UPDATE ledger_exits SET back_by = NULL WHERE id = '${ledgerExit}'`,
    `UPDATE ledger_exits SET back_on = NULL WHERE id = '${ledgerExit}'`,
  ]),
  ledger_exits_open: unique(
    ({ child }) => [`${left(child)}; ${left(child)}`],
    ({ child }) => [left(child)],
  ),
  LEDGER_NOT_SIGNED: raised(
    ({ ledger, ledgerSigned, coordinator }) => [
      sent(ledger, coordinator, "open"),
      sent(ledgerSigned, coordinator, "another"),
    ],
    ({ ledgerSigned, coordinator }) => [sent(ledgerSigned, coordinator)],
  ),
  LEDGER_SIGNED: raised(
    ({ ledgerSigned, town, walker }) => [
      `UPDATE ledger_rows SET cells = '{x}' WHERE ledger_id = '${ledgerSigned}'`,
      `DELETE FROM ledger_rows WHERE ledger_id = '${ledgerSigned}'`,
      `UPDATE ledgers SET checksum = 'x' WHERE id = '${ledgerSigned}'`,
      `DELETE FROM ledgers WHERE id = '${ledgerSigned}'`,
      `UPDATE ledger_steps SET at = now() WHERE ledger_id = '${ledgerSigned}'`,
      `UPDATE ledger_sendings SET recipient = 'x' WHERE ledger_id = '${ledgerSigned}'`,
      said(ledgerSigned, town, "RETURN", walker, 2),
    ],
    ({ ledger }) => [
      `UPDATE ledger_rows SET cells = '{x}' WHERE ledger_id = '${ledger}'`,
      `DELETE FROM ledger_rows WHERE ledger_id = '${ledger}'`,
    ],
  ),
  LEDGER_TURN: raised(
    ({ ledger, town, walker }) => [
      said(ledger, town, "RETURN", walker),
      said(ledger, town, "SIGN", walker, 2),
      `${said(ledger, town, "SIGN", walker)}; ${said(ledger, town, "SIGN", walker, 2)}`,
    ],
    ({ ledger, town, walker }) => [
      `${said(ledger, town, "SIGN", walker)}; ${said(ledger, town, "RETURN", walker, 2)}; ${said(ledger, town, "SIGN", walker, 3)}`,
    ],
  ),
  LEDGER_ABOVE_SIGNED: raised(({ ledger, town, walker }) => [
    `${said(ledger, town, "SIGN", walker)}; INSERT INTO ledger_steps VALUES ('${ledger}', ${town}, 2, 'RETURN', false, '', '${walker}', now())`,
    `INSERT INTO places (id, parent_id, kind, code, name_zh, name_en, sort_key) VALUES (9000, ${town}, 'VILLAGE', 'v', 'v', 'v', 'v');
     UPDATE ledger_rows SET home_id = 9000 WHERE ledger_id = '${ledger}';
     ${said(ledger, 9000, "SIGN", walker)}; ${said(ledger, town, "SIGN", walker)}; ${said(ledger, 9000, "RETURN", walker, 2)}`,
  ]),
  LEDGER_OF_ANOTHER: raised(({ ledger, walker }) => [
    `INSERT INTO places (id, kind, code, name_zh, name_en, sort_key) VALUES (9001, 'DISTRICT', 'o', 'o', 'o', 'o'); ${said(ledger, 9001, "SIGN", walker)}`,
  ]),
  LEDGER_TAKEN: raised(
    () => [takes("2026-03-31")],
    () => [takes("2026-06-30")],
  ),
  QUARTER_NOT_OVER: raised(() => [takes("2026-09-30")]),
  LEDGER_BENEATH_OPEN: raised(({ ledger, walker }) => [
    `INSERT INTO ledger_steps SELECT '${ledger}', place_id, 1, 'SIGN', false, '', '${walker}', now() FROM ledgers WHERE id = '${ledger}'`,
  ]),
};
