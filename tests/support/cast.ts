import type { Sql } from "~/adapters/database.server";
import { hashPassword } from "~/adapters/passwords.server";
import { secretHash } from "~/adapters/secrets.server";
import type { TestDatabase } from "./databases";
import { aDistrict, aSchool, insertRow, type Scene } from "./scene";
import { DISTRICT } from "./scene-ids";
import type { TestSite } from "./site";
import { cookieValue, type Tab } from "./tab";

/** Everyone who could ask for a page, seen from the first school, which the records of the addresses belong to. */
export const VIEWERS = [
  "visitor",
  "applicant",
  "mentor",
  "otherMentor",
  "coordinator",
  "otherCoordinator",
  "administrator",
  "officer",
  "field",
  "counsellor",
  "family",
  "formerFamily",
] as const;
export type ViewerKind = (typeof VIEWERS)[number];

export const PASSWORD = "correct horse battery";
const AT = "2026-09-01T08:00:00Z";

const id = (thing: number) => `00000000-0000-4000-8000-0000000009${String(thing).padStart(2, "0")}`;

export const APPLICANT = {
  person: id(1),
  volunteer: id(2),
  application: id(3),
  email: "applicant@example.org",
};
export const ADMINISTRATOR = { person: id(4), grant: id(5), email: "administrator@example.org" };
export const SECOND_COORDINATOR = { person: id(6), grant: id(7), email: "second@example.org" };
const FORMER_LINK = id(8);

export const TOKENS = {
  family: "family-link-of-the-first-school-0001",
  formerFamily: "family-link-that-was-revoked-000002",
  unknown: "family-link-that-never-existed-0003",
};
/** Secrets of calendars: the mentor's and the family's, and one that has ended. */
export const FEEDS = {
  mentor: "mentor-feed-of-the-first-school-00000000001",
  family: "family-feed-of-the-first-school-00000000002",
  former: "feed-that-was-ended-some-time-ago-000000003",
  unknown: "feed-that-never-existed-anywhere-0000000004",
};
/** The last four digits of the family member's phone in the scene. */
export const FAMILY_CODE = "0002";
const FORMER_SESSION = "family-session-that-outlived-its-link-04";

export interface Cast {
  /** The school that the addresses of the matrix name, and another one. */
  here: Scene;
  there: Scene;
  tabs: Record<ViewerKind, Tab>;
}

/** Two schools with one of everything, and people who can sign in. */
export async function insertCast(given: TestDatabase): Promise<Pick<Cast, "here" | "there">> {
  const passwordHash = await hashPassword(PASSWORD);
  return given.superuser(async (sql) => {
    await aDistrict(sql);
    const here = await aSchool(sql, 1);
    const there = await aSchool(sql, 2);
    await insertApplicant(sql, here);
    await insertStaff(sql, here);
    await insertReasons(sql, here);
    await sql.query("UPDATE people SET password_hash = $1, email_confirmed_at = $2", [passwordHash, AT]);
    await insertLinks(sql, here);
    await insertFeedSecrets(sql, here);
    return { here, there };
  });
}

/** Signs everyone in through the real form. */
export async function openTabs(site: TestSite): Promise<Cast["tabs"]> {
  const signedIn = (email: string) => site.signIn(email, PASSWORD);
  return {
    visitor: site.tab(),
    applicant: await signedIn(APPLICANT.email),
    mentor: await signedIn("mentor.1@example.org"),
    otherMentor: await signedIn("mentor.2@example.org"),
    coordinator: await signedIn("coordinator.1@example.org"),
    otherCoordinator: await signedIn("coordinator.2@example.org"),
    administrator: await signedIn(ADMINISTRATOR.email),
    officer: await signedIn("officer.1@example.org"),
    field: await signedIn("field.1@example.org"),
    counsellor: await signedIn("counsellor.1@example.org"),
    family: await site.enterFamily(TOKENS.family, FAMILY_CODE),
    formerFamily: await withFormerSession(site.tab()),
  };
}

/** The administrator has said today, whichever of the tests' two presents it is, why the first school's child matters. */
async function insertReasons(sql: Sql, { child, school }: Scene) {
  for (const at of ["2026-09-15T07:00:00Z", "2026-11-23T01:00:00Z"]) {
    await insertRow(sql, "audit", {
      at,
      actor_kind: "staff",
      actor_id: ADMINISTRATOR.person,
      role: "DISTRICT_ADMIN",
      action: "child.reason-given",
      subject: "child",
      subject_id: child,
      school_id: school,
      reason_code: "CASE_REVIEW",
      reason: "季度会商",
    });
  }
}

async function insertApplicant(sql: Sql, { school }: Scene) {
  const { person, volunteer, application, email } = APPLICANT;
  const named = { name: "周明", sort_key: "zhou ming" };
  const at = { school_id: school, created_at: AT };
  await insertRow(sql, "people", { id: person, ...named, email, created_at: AT });
  await insertRow(sql, "volunteers", { id: volunteer, person_id: person, ...named, ...at });
  await insertRow(sql, "applications", { id: application, volunteer_id: volunteer, ...at });
}

async function insertStaff(sql: Sql, { school }: Scene) {
  const people = [
    { ...ADMINISTRATOR, role: "DISTRICT_ADMIN", place_id: DISTRICT, name: "赵主任", sort_key: "zhao zhuren" },
    {
      ...SECOND_COORDINATOR,
      role: "COORDINATOR",
      school_id: school,
      name: "钱老师",
      sort_key: "qian laoshi",
    },
  ];
  for (const { person, grant, email, name, sort_key, ...scope } of people) {
    await insertRow(sql, "people", { id: person, name, sort_key, email, created_at: AT });
    await insertRow(sql, "grants", { id: grant, person_id: person, ...scope, granted_at: AT });
  }
}

async function insertFeedSecrets(sql: Sql, here: Scene) {
  const ids = { mentor: here.feed, family: here.familyFeed, former: here.formerFeed };
  for (const [whose, feed] of Object.entries(ids))
    await sql.query("UPDATE feeds SET token_hash = $1 WHERE id = $2", [
      secretHash(FEEDS[whose as keyof typeof ids]),
      feed,
    ]);
}

async function insertLinks(sql: Sql, here: Scene) {
  await sql.query("UPDATE family_links SET token_hash = $1 WHERE id = $2", [
    secretHash(TOKENS.family),
    here.link,
  ]);
  await insertRow(sql, "family_links", {
    id: FORMER_LINK,
    child_id: here.child,
    school_id: here.school,
    member_id: here.member,
    token_hash: secretHash(TOKENS.formerFamily),
    created_at: AT,
    expires_at: "2027-01-01T00:00:00Z",
    revoked_at: "2026-09-10T00:00:00Z",
  });
  // The database would have ended it with the link; where it has not, it opens nothing all the same.
  await sql.exec("BEGIN; SET LOCAL session_replication_role = replica");
  await insertRow(sql, "family_sessions", {
    id: id(10),
    id_hash: secretHash(FORMER_SESSION),
    link_id: FORMER_LINK,
    school_id: here.school,
    ...{
      created_at: AT,
      last_seen_at: AT,
      idle_at: "2027-01-01T00:00:00Z",
      expires_at: "2027-01-01T00:00:00Z",
    },
  });
  await sql.exec("COMMIT");
}

async function withFormerSession(tab: Tab): Promise<Tab> {
  tab.cookies.set("family", await cookieValue("family", FORMER_SESSION));
  return tab;
}
