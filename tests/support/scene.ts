import type { Sql } from "~/adapters/database.server";
import type {
  CornerViewer,
  CounsellorViewer,
  FamilyViewer,
  FeedViewer,
  FieldViewer,
  OfficerViewer,
  OwnViewer,
  StaffViewer,
  VolunteerViewer,
} from "~/domain/access/viewer";
import { insertAgreements } from "./scene-agreements";
import { insertCalendar } from "./scene-calendar";
import { insertCare } from "./scene-care";
import { insertCleanUp } from "./scene-clean-up";
import { insertConference } from "./scene-conference";
import { insertCorner } from "./scene-corner";
import { insertCounselling } from "./scene-counselling";
import { insertDropout } from "./scene-dropout";
import { insertFamilyWords } from "./scene-family";
import {
  given,
  insertAvailability,
  insertEndings,
  insertFeeds,
  insertIdNumbers,
  insertMatch,
  insertMessages,
  insertPrivacy,
  insertRecord,
} from "./scene-history";
import { AT, DISTRICT, idsOf, insertRow, SCREENING, type Scene } from "./scene-ids";
import { insertLedger } from "./scene-ledger";
import { insertReport } from "./scene-reports";
import { insertRooms, insertTimetable } from "./scene-rooms";
import { insertRosters } from "./scene-rosters";
import { insertTransfer } from "./scene-transfers";
import { insertVisits } from "./scene-visits";

export { insertRow, type Scene };

/** The tests' present: a Tuesday, with every check of a scene still valid. */
export const NOW = new Date("2026-09-15T08:00:00Z");

/** The district, its map and its rules; before the first school. */
export async function aDistrict(sql: Sql) {
  const place = { kind: "DISTRICT", code: "d", name_zh: "陈仓区", name_en: "Chencang", sort_key: "chencang" };
  await insertRow(sql, "places", { id: DISTRICT, ...place });
  await insertRow(sql, "policies", { id: 1, ...RULES, set_at: AT });
  await insertRow(sql, "score_policies", { ...WEIGHTS, set_at: AT });
}

const WEIGHTS = {
  ...{ time: 260, distance: 180, interests: 180, wishes: 150, experience: 80, waiting: 100, continuity: 50 },
  ...{ full_parts: 6, far_metres: 20_000, full_months: 24, full_after_months: 12 },
};

const RULES = {
  cadence_days: 14,
  meeting_days: 92,
  application_approvals: 1,
  match_approvals: 1,
  offer_days: 7,
  minimum_months: 12,
};

/** One school with one of everything: a child with an active match to an approved mentor, and its whole history. */
export async function aSchool(sql: Sql, school: number): Promise<Scene> {
  const ids = idsOf(school);
  await sql.exec("BEGIN");
  try {
    await insertPlaces(sql, ids);
    await insertVolunteer(sql, ids);
    await insertChild(sql, ids);
    await insertCalendar(sql, ids);
    await insertMatch(sql, ids);
    await insertRecord(sql, ids);
    await insertIdNumbers(sql, ids);
    await insertPrivacy(sql, ids);
    await insertRooms(sql, ids);
    await insertTimetable(sql, ids);
    await insertAvailability(sql, ids);
    await insertEndings(sql, ids);
    await insertFeeds(sql, ids);
    await insertMessages(sql, ids);
    await insertReport(sql, ids);
    await insertVisits(sql, ids);
    await insertCounselling(sql, ids);
    await insertCorner(sql, ids);
    await insertFamilyWords(sql, ids);
    await insertAgreements(sql, ids);
    await insertRosters(sql, ids);
    await insertLedger(sql, ids);
    await insertCleanUp(sql, ids);
    await insertConference(sql, ids);
    await insertCare(sql, ids);
    await insertDropout(sql, ids);
    await insertTransfer(sql, ids);
    await sql.exec("COMMIT");
  } catch (error) {
    await sql.exec("ROLLBACK");
    throw error;
  }
  return ids;
}

async function insertPlaces(sql: Sql, ids: Scene) {
  const { school } = ids;
  const town = {
    kind: "TOWN",
    code: `t${school}`,
    name_zh: "周原镇",
    name_en: "Zhouyuan",
    sort_key: "zhouyuan",
  };
  await insertRow(sql, "places", { id: ids.town, parent_id: DISTRICT, ...town });
  await insertRow(sql, "schools", {
    id: school,
    place_id: ids.town,
    kind: "PRIMARY",
    name_zh: `第${school}小学`,
    name_en: `Primary School ${school}`,
    sort_key: `s${school}`,
    phone: "0917-0000000",
    contact_name: "王老师",
  });
  await insertRow(sql, "policies", { id: ids.policy, school_id: school, ...RULES, set_at: AT });
  await insertRow(sql, "score_policies", { school_id: school, ...WEIGHTS, set_at: AT });
  const people = [
    [ids.coordinator, "coordinator"],
    [ids.mentorPerson, "mentor"],
    [ids.otherPerson, "other"],
  ];
  for (const [id, name] of people) {
    const email = `${name}.${school}@example.org`;
    await insertRow(sql, "people", { id, name, sort_key: name, email, password_hash: "x", created_at: AT });
  }
  const grant = { id: ids.grant, person_id: ids.coordinator, role: "COORDINATOR", school_id: school };
  await insertRow(sql, "grants", { ...grant, granted_at: AT });
}

async function insertVolunteer(sql: Sql, ids: Scene) {
  const { school, application } = ids;
  const at = { school_id: school, created_at: AT };
  const mentor = { id: ids.mentor, person_id: ids.mentorPerson, name: "李安", sort_key: "lian", capacity: 1 };
  await insertRow(sql, "volunteers", { ...mentor, role: "FATHER", ...at });
  const state = { state: "APPROVED", submitted_at: AT, decided_at: AT };
  await insertRow(sql, "applications", { id: application, volunteer_id: ids.mentor, ...state, ...at });
  const referee = { name: "张三", relation: "colleague", phone: "13800000000" };
  await insertRow(sql, "referees", {
    application_id: application,
    school_id: school,
    position: 1,
    ...referee,
  });
  for (const kind of SCREENING) {
    await insertRow(sql, "screening_items", {
      id: ids.screening(kind),
      application_id: application,
      school_id: school,
      kind,
      state: "PASSED",
      authority: "Police",
      checked_on: "2026-08-01",
      expires_on: "2027-08-01",
      minutes: 180,
      recorded_by: ids.coordinator,
      recorded_at: AT,
    });
  }
  const approval = { application_id: application, school_id: school, approver_id: ids.coordinator };
  await insertRow(sql, "application_approvals", { ...approval, approved_at: AT });
  await insertRow(sql, "nominations", {
    id: ids.nomination,
    kind: "NOMINATE",
    nominee_name: "赵六",
    nominee_phone: "13800000001",
    by_name: "孙七",
    ...at,
  });
}

async function insertChild(sql: Sql, ids: Scene) {
  const { school, child } = ids;
  const of = { school_id: school, child_id: child };
  await insertRow(sql, "children", {
    id: child,
    school_id: school,
    name: "陈小雨",
    sort_key: "chen xiaoyu",
    gender: "GIRL",
    birth_date: "2017-05-04",
    grade: 3,
    place_id: ids.town,
    address: "SECRET-ADDRESS",
    priority: "A",
    state: "MATCHED",
    guardianship_rating: "FAIR",
    interests: ["drawing", 'quoted "words", commas'],
    // A line separator and a character outside the first plane, which a backup must bring back.
    needs: "first line\nsecond line\u2028third 𠮷",
    created_at: AT,
  });
  const carer = { name: "陈奶奶", relation: 3, phone: "13800000002", guardian: true, carer: true };
  await insertRow(sql, "family_members", { id: ids.member, ...of, ...carer });
  const link = { token_hash: `link-${school}`, created_at: AT, expires_at: "2027-01-01T00:00:00Z" };
  await insertRow(sql, "family_links", { id: ids.link, ...of, member_id: ids.member, ...link });
  await insertRow(sql, "family_sessions", {
    id: ids.familySession,
    id_hash: `family-session-${school}`,
    link_id: ids.link,
    school_id: school,
    ...{
      created_at: AT,
      last_seen_at: AT,
      idle_at: "2027-01-01T00:00:00Z",
      expires_at: "2027-01-01T00:00:00Z",
    },
  });
  await insertRow(sql, "contact_restrictions", {
    id: ids.restriction,
    ...of,
    ...{ name: "钱八", relation: "邻居", reason: "SECRET-REASON", set_by: ids.coordinator, set_at: AT },
    ...{ lifted_by: ids.coordinator, lifted_at: AT, lifted_because: "SECRET-BECAUSE" },
  });
  await insertRow(sql, "permissions", {
    id: ids.participation,
    kind: "PARTICIPATION",
    ...of,
    ...given(ids),
  });
  const further = { [ids.under14]: "UNDER_14", [ids.numberPermission]: "ID_NUMBER" };
  for (const [id, kind] of Object.entries(further))
    await insertRow(sql, "permissions", { id, kind, ...of, ...given(ids) });
  await insertRow(sql, "slots", { id: ids.slot, ...of, position: 1, role: "FATHER" });
  await insertRow(sql, "slots", { id: ids.freeSlot, ...of, position: 2, role: "ANY" });
}

export const staffOf = (ids: Scene): StaffViewer => ({
  kind: "staff",
  personId: ids.coordinator,
  name: "coordinator",
  grants: [],
});

export const mentorOf = (ids: Scene): VolunteerViewer => ({
  kind: "volunteer",
  personId: ids.mentorPerson,
  name: "mentor",
  volunteerId: ids.mentor,
});

export const officerOf = (ids: Scene): OfficerViewer => ({
  kind: "officer",
  personId: ids.officer,
  name: "officer",
});

export const fieldOf = (ids: Scene): FieldViewer => ({
  kind: "field",
  personId: ids.walker,
  name: "field",
});

export const counsellorOf = (ids: Scene): CounsellorViewer => ({
  kind: "counsellor",
  personId: ids.counsellor,
  name: "counsellor",
});

export const ownOf = (ids: Scene): OwnViewer => ({
  kind: "own",
  personId: ids.otherPerson,
  name: "other",
  sessionId: ids.session,
});

export const cornerOf = (ids: Scene): CornerViewer => ({ kind: "corner", sessionId: ids.corner });

export const feedOf = (ids: Scene): FeedViewer => ({
  kind: "feed",
  feedId: ids.feed,
  owner: "MENTOR",
  locale: "zh-CN",
});

export const familyOf = (ids: Scene): FamilyViewer => ({
  kind: "family",
  sessionId: ids.familySession,
  linkId: ids.link,
  childId: ids.child,
  memberId: ids.member,
  schoolId: ids.school,
});
