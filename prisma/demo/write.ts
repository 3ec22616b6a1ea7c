import type { Tx } from "~/data/work.server";
import type { Rows } from "./world";

/** Rows a statement. */
const BATCH = 1000;

type Insert = (tx: Tx, rows: string) => Promise<unknown>;

/**
 * Parents before children, as the foreign keys want it. One JSON document a statement takes a tenth of the time of
 * createMany with its thousands of parameters; a column that a row lacks is null, never its default.
 */
const TABLES: { readonly [T in keyof Rows]: Insert } = {
  person: (tx, rows) =>
    tx.$executeRaw`INSERT INTO people SELECT * FROM jsonb_populate_recordset(NULL::people, ${rows}::jsonb)`,
  grant: (tx, rows) =>
    tx.$executeRaw`INSERT INTO grants SELECT * FROM jsonb_populate_recordset(NULL::grants, ${rows}::jsonb)`,
  volunteer: (tx, rows) =>
    tx.$executeRaw`INSERT INTO volunteers SELECT * FROM jsonb_populate_recordset(NULL::volunteers, ${rows}::jsonb)`,
  application: (tx, rows) =>
    tx.$executeRaw`INSERT INTO applications SELECT * FROM jsonb_populate_recordset(NULL::applications, ${rows}::jsonb)`,
  referee: (tx, rows) =>
    tx.$executeRaw`INSERT INTO referees SELECT * FROM jsonb_populate_recordset(NULL::referees, ${rows}::jsonb)`,
  screeningItem: (tx, rows) =>
    tx.$executeRaw`INSERT INTO screening_items SELECT * FROM jsonb_populate_recordset(NULL::screening_items, ${rows}::jsonb)`,
  applicationApproval: (tx, rows) =>
    tx.$executeRaw`INSERT INTO application_approvals SELECT * FROM jsonb_populate_recordset(NULL::application_approvals, ${rows}::jsonb)`,
  training: (tx, rows) =>
    tx.$executeRaw`INSERT INTO trainings SELECT * FROM jsonb_populate_recordset(NULL::trainings, ${rows}::jsonb)`,
  policyAcknowledgement: (tx, rows) =>
    tx.$executeRaw`INSERT INTO policy_acknowledgements SELECT * FROM jsonb_populate_recordset(NULL::policy_acknowledgements, ${rows}::jsonb)`,
  nomination: (tx, rows) =>
    tx.$executeRaw`INSERT INTO nominations SELECT * FROM jsonb_populate_recordset(NULL::nominations, ${rows}::jsonb)`,
  child: (tx, rows) =>
    tx.$executeRaw`INSERT INTO children SELECT * FROM jsonb_populate_recordset(NULL::children, ${rows}::jsonb)`,
  familyMember: (tx, rows) =>
    tx.$executeRaw`INSERT INTO family_members SELECT * FROM jsonb_populate_recordset(NULL::family_members, ${rows}::jsonb)`,
  familyLink: (tx, rows) =>
    tx.$executeRaw`INSERT INTO family_links SELECT * FROM jsonb_populate_recordset(NULL::family_links, ${rows}::jsonb)`,
  contactRestriction: (tx, rows) =>
    tx.$executeRaw`INSERT INTO contact_restrictions SELECT * FROM jsonb_populate_recordset(NULL::contact_restrictions, ${rows}::jsonb)`,
  slot: (tx, rows) =>
    tx.$executeRaw`INSERT INTO slots SELECT * FROM jsonb_populate_recordset(NULL::slots, ${rows}::jsonb)`,
  round: (tx, rows) =>
    tx.$executeRaw`INSERT INTO rounds SELECT * FROM jsonb_populate_recordset(NULL::rounds, ${rows}::jsonb)`,
  roundPair: (tx, rows) =>
    tx.$executeRaw`INSERT INTO round_pairs SELECT * FROM jsonb_populate_recordset(NULL::round_pairs, ${rows}::jsonb)`,
  roundOverride: (tx, rows) =>
    tx.$executeRaw`INSERT INTO round_overrides SELECT * FROM jsonb_populate_recordset(NULL::round_overrides, ${rows}::jsonb)`,
  roundRecord: (tx, rows) =>
    tx.$executeRaw`INSERT INTO round_records SELECT * FROM jsonb_populate_recordset(NULL::round_records, ${rows}::jsonb)`,
  match: (tx, rows) =>
    tx.$executeRaw`INSERT INTO matches SELECT * FROM jsonb_populate_recordset(NULL::matches, ${rows}::jsonb)`,
  matchApproval: (tx, rows) =>
    tx.$executeRaw`INSERT INTO match_approvals SELECT * FROM jsonb_populate_recordset(NULL::match_approvals, ${rows}::jsonb)`,
  permission: (tx, rows) =>
    tx.$executeRaw`INSERT INTO permissions SELECT * FROM jsonb_populate_recordset(NULL::permissions, ${rows}::jsonb)`,
  // Before the contacts: what is planned in a pause is called off by it.
  matchPause: (tx, rows) =>
    tx.$executeRaw`INSERT INTO match_pauses SELECT * FROM jsonb_populate_recordset(NULL::match_pauses, ${rows}::jsonb)`,
  matchReview: (tx, rows) =>
    tx.$executeRaw`INSERT INTO match_reviews SELECT * FROM jsonb_populate_recordset(NULL::match_reviews, ${rows}::jsonb)`,
  closure: (tx, rows) =>
    tx.$executeRaw`INSERT INTO closures SELECT * FROM jsonb_populate_recordset(NULL::closures, ${rows}::jsonb)`,
  parentReturn: (tx, rows) =>
    tx.$executeRaw`INSERT INTO parent_returns SELECT * FROM jsonb_populate_recordset(NULL::parent_returns, ${rows}::jsonb)`,
  room: (tx, rows) =>
    tx.$executeRaw`INSERT INTO rooms SELECT * FROM jsonb_populate_recordset(NULL::rooms, ${rows}::jsonb)`,
  supervisor: (tx, rows) =>
    tx.$executeRaw`INSERT INTO supervisors SELECT * FROM jsonb_populate_recordset(NULL::supervisors, ${rows}::jsonb)`,
  roomClosure: (tx, rows) =>
    tx.$executeRaw`INSERT INTO room_closures SELECT * FROM jsonb_populate_recordset(NULL::room_closures, ${rows}::jsonb)`,
  contactPlan: (tx, rows) =>
    tx.$executeRaw`INSERT INTO contact_plans SELECT * FROM jsonb_populate_recordset(NULL::contact_plans, ${rows}::jsonb)`,
  contact: (tx, rows) =>
    tx.$executeRaw`INSERT INTO contacts SELECT * FROM jsonb_populate_recordset(NULL::contacts, ${rows}::jsonb)`,
  parentCall: (tx, rows) =>
    tx.$executeRaw`INSERT INTO parent_calls SELECT * FROM jsonb_populate_recordset(NULL::parent_calls, ${rows}::jsonb)`,
  childWish: (tx, rows) =>
    tx.$executeRaw`INSERT INTO child_wishes SELECT * FROM jsonb_populate_recordset(NULL::child_wishes, ${rows}::jsonb)`,
  childAnswer: (tx, rows) =>
    tx.$executeRaw`INSERT INTO child_answers SELECT * FROM jsonb_populate_recordset(NULL::child_answers, ${rows}::jsonb)`,
  supportContact: (tx, rows) =>
    tx.$executeRaw`INSERT INTO support_contacts SELECT * FROM jsonb_populate_recordset(NULL::support_contacts, ${rows}::jsonb)`,
  kindWord: (tx, rows) =>
    tx.$executeRaw`INSERT INTO kind_words SELECT * FROM jsonb_populate_recordset(NULL::kind_words, ${rows}::jsonb)`,
  matchAgreement: (tx, rows) =>
    tx.$executeRaw`INSERT INTO match_agreements SELECT * FROM jsonb_populate_recordset(NULL::match_agreements, ${rows}::jsonb)`,
  agreementSignature: (tx, rows) =>
    tx.$executeRaw`INSERT INTO agreement_signatures SELECT * FROM jsonb_populate_recordset(NULL::agreement_signatures, ${rows}::jsonb)`,
  strengthAnswer: (tx, rows) =>
    tx.$executeRaw`INSERT INTO strength_answers SELECT * FROM jsonb_populate_recordset(NULL::strength_answers, ${rows}::jsonb)`,
  moveRequest: (tx, rows) =>
    tx.$executeRaw`INSERT INTO move_requests SELECT * FROM jsonb_populate_recordset(NULL::move_requests, ${rows}::jsonb)`,
  checkIn: (tx, rows) =>
    tx.$executeRaw`INSERT INTO check_ins SELECT * FROM jsonb_populate_recordset(NULL::check_ins, ${rows}::jsonb)`,
  childCircumstances: (tx, rows) =>
    tx.$executeRaw`INSERT INTO child_circumstances SELECT * FROM jsonb_populate_recordset(NULL::child_circumstances, ${rows}::jsonb)`,
  carePair: (tx, rows) =>
    tx.$executeRaw`INSERT INTO care_pairs SELECT * FROM jsonb_populate_recordset(NULL::care_pairs, ${rows}::jsonb)`,
  visit: (tx, rows) =>
    tx.$executeRaw`INSERT INTO visits SELECT * FROM jsonb_populate_recordset(NULL::visits, ${rows}::jsonb)`,
  guardianship: (tx, rows) =>
    tx.$executeRaw`INSERT INTO guardianships SELECT * FROM jsonb_populate_recordset(NULL::guardianships, ${rows}::jsonb)`,
  careAgreement: (tx, rows) =>
    tx.$executeRaw`INSERT INTO care_agreements SELECT * FROM jsonb_populate_recordset(NULL::care_agreements, ${rows}::jsonb)`,
  careNotice: (tx, rows) =>
    tx.$executeRaw`INSERT INTO care_notices SELECT * FROM jsonb_populate_recordset(NULL::care_notices, ${rows}::jsonb)`,
  hukouRecord: (tx, rows) =>
    tx.$executeRaw`INSERT INTO hukou_records SELECT * FROM jsonb_populate_recordset(NULL::hukou_records, ${rows}::jsonb)`,
  aidRecord: (tx, rows) =>
    tx.$executeRaw`INSERT INTO aid_records SELECT * FROM jsonb_populate_recordset(NULL::aid_records, ${rows}::jsonb)`,
  townMove: (tx, rows) =>
    tx.$executeRaw`INSERT INTO town_moves SELECT * FROM jsonb_populate_recordset(NULL::town_moves, ${rows}::jsonb)`,
  appointment: (tx, rows) =>
    tx.$executeRaw`INSERT INTO appointments SELECT * FROM jsonb_populate_recordset(NULL::appointments, ${rows}::jsonb)`,
  counsellingNote: (tx, rows) =>
    tx.$executeRaw`INSERT INTO counselling_notes SELECT * FROM jsonb_populate_recordset(NULL::counselling_notes, ${rows}::jsonb)`,
  dataRequest: (tx, rows) =>
    tx.$executeRaw`INSERT INTO data_requests SELECT * FROM jsonb_populate_recordset(NULL::data_requests, ${rows}::jsonb)`,
  // The trigger numbers and chains them.
  auditRow: (tx, rows) =>
    tx.$executeRaw`INSERT INTO audit SELECT * FROM jsonb_populate_recordset(NULL::audit, ${rows}::jsonb)`,
};

export function countOf(rows: Rows): number {
  return Object.values(rows).reduce((sum, table) => sum + table.length, 0);
}

export async function writeRows(
  tx: Tx,
  rows: Rows,
  progress: (step: string, done: number, of: number) => void,
): Promise<void> {
  const total = countOf(rows);
  let done = 0;
  for (const [table, insert] of Object.entries(TABLES)) {
    const all: readonly object[] = rows[table as keyof Rows];
    for (let from = 0; from < all.length; from += BATCH) {
      const part = all.slice(from, from + BATCH);
      await insert(tx, JSON.stringify(part.map(columnsOf)));
      done += part.length;
      progress(table, done, total);
    }
  }
}

const NAMES = new Map<string, string>();

/** The row by its columns' names: schoolId is school_id, recordedById is recorded_by. */
function columnsOf(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]));
}

function columnOf(field: string): string {
  let name = NAMES.get(field);
  if (name === undefined) {
    name = field.replace(/ById$/, "By").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    NAMES.set(field, name);
  }
  return name;
}
