import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/domain/access/viewer";
import { attemptsOn } from "../support/attempts";
import { onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, familyOf, mentorOf, type Scene, staffOf } from "../support/scene";

const REFUSED = { refused: "42501" };
const SOMEBODY = "00000000-0000-4000-8000-00000000beef";
type Who = "visitor" | "volunteer" | "family" | "staff";

interface Attempt {
  who: Who;
  /** What somebody would gain by it. */
  tries: string;
  sql(here: Scene, there: Scene): string;
}

const row = (table: string, values: Record<string, string | number>) =>
  `INSERT INTO ${table} (${Object.keys(values).join(", ")}) VALUES (${Object.values(values)
    .map((value) => (typeof value === "number" ? value : `'${value}'`))
    .join(", ")})`;
const AT = "2026-09-15";

/** Each is refused, not merely without effect. */
const REFUSED_ATTEMPTS: Attempt[] = [
  ...(["visitor", "volunteer", "family", "staff"] as const).map((who) => ({
    who,
    tries: "to write the record in another's name",
    sql: (_: Scene, there: Scene) =>
      row("audit", {
        actor_kind: who,
        actor_id: there.coordinator,
        action: "x",
        subject: "x",
        subject_id: "x",
      }),
  })),
  ...(["visitor", "volunteer", "family", "staff"] as const).map((who) => ({
    who,
    tries: "to write a department of the conference a letter",
    sql: ({ action }: Scene) =>
      row("outbox", {
        ...{ template: "DEPARTMENT_DUE", key: `DEPARTMENT_DUE:${who}`, payload: "{}" },
        ...{ created_at: AT, next_try_at: AT, action_id: action },
      }),
  })),
  {
    who: "visitor",
    tries: "to file a nomination as handled",
    sql: ({ school }) =>
      row("nominations", {
        school_id: school,
        kind: "REFER",
        nominee_name: "x",
        nominee_phone: "1",
        by_name: "x",
        created_at: AT,
        handled_at: AT,
      }),
  },
  {
    who: "staff",
    tries: "to grant oneself the district",
    sql: ({ coordinator, school }) =>
      row("grants", {
        person_id: coordinator,
        role: "DISTRICT_ADMIN",
        school_id: school,
        granted_by: coordinator,
      }),
  },
  {
    who: "staff",
    tries: "to make an account",
    sql: () => row("people", { id: SOMEBODY, name: "x", sort_key: "x", email: "x@example.org" }),
  },
  {
    who: "staff",
    tries: "to become somebody else",
    sql: ({ coordinator }) => `UPDATE people SET id = '${SOMEBODY}' WHERE id = '${coordinator}'`,
  },
  {
    who: "staff",
    tries: "to make a key to another's account",
    sql: ({ mentorPerson }) =>
      row("tokens", {
        token_hash: "x",
        purpose: "RESET_PASSWORD",
        person_id: mentorPerson,
        expires_at: "2027-01-01",
      }),
  },
  {
    who: "staff",
    tries: "to add a place",
    sql: ({ town }) =>
      row("places", {
        parent_id: town,
        kind: "VILLAGE",
        code: "v",
        name_zh: "x",
        name_en: "x",
        sort_key: "x",
      }),
  },
  {
    who: "staff",
    tries: "to add a school",
    sql: ({ town }) =>
      row("schools", { place_id: town, kind: "PRIMARY", name_zh: "x", name_en: "x", sort_key: "x" }),
  },
  {
    who: "staff",
    tries: "to enter an application that is decided already",
    sql: ({ mentor, school }) =>
      row("applications", {
        volunteer_id: mentor,
        school_id: school,
        state: "REJECTED",
        submitted_at: AT,
        decided_at: AT,
      }),
  },
  {
    who: "volunteer",
    tries: "to make a second file for somebody else",
    sql: ({ otherPerson, school }) =>
      row("volunteers", { person_id: otherPerson, school_id: school, name: "x", sort_key: "x" }),
  },
  {
    who: "volunteer",
    tries: "to hand the own file to somebody else",
    sql: ({ mentor, otherPerson }) =>
      `UPDATE volunteers SET person_id = '${otherPerson}' WHERE id = '${mentor}'`,
  },
  {
    who: "volunteer",
    tries: "to apply in another's name",
    sql: ({ school }, { mentor }) => row("applications", { volunteer_id: mentor, school_id: school }),
  },
  {
    who: "volunteer",
    tries: "to apply as approved",
    sql: ({ mentor, school }) =>
      row("applications", { volunteer_id: mentor, school_id: school, state: "APPROVED", submitted_at: AT }),
  },
  {
    who: "volunteer",
    tries: "to name a referee in another's application",
    sql: ({ school }, { application }) =>
      row("referees", {
        application_id: application,
        school_id: school,
        position: 2,
        name: "x",
        relation: "x",
        phone: "1",
      }),
  },
  {
    who: "volunteer",
    tries: "to move a referee to another's application",
    sql: ({ application }, there) =>
      `UPDATE referees SET application_id = '${there.application}', position = 2 WHERE application_id = '${application}'`,
  },
  {
    who: "volunteer",
    tries: "to open a check that is passed already",
    sql: ({ application, school }) =>
      row("screening_items", {
        application_id: application,
        school_id: school,
        kind: "TRAINING",
        state: "PASSED",
      }),
  },
  {
    who: "volunteer",
    tries: "to open a check in another's application",
    sql: ({ school }, { application }) =>
      row("screening_items", {
        application_id: application,
        school_id: school,
        kind: "TRAINING",
        state: "OPEN",
      }),
  },
  {
    who: "volunteer",
    tries: "to end another's session",
    sql: ({ coordinator }) => `DELETE FROM sessions WHERE person_id = '${coordinator}'`,
  },
];

/** These reach no row. */
const WITHOUT_EFFECT: Attempt[] = [
  {
    who: "staff",
    tries: "to change a school",
    sql: ({ school }) => `UPDATE schools SET phone = '1' WHERE id = ${school}`,
  },
  {
    who: "staff",
    tries: "to prolong a grant",
    sql: ({ grant }) => `UPDATE grants SET revoked_at = NULL WHERE id = '${grant}'`,
  },
  {
    who: "staff",
    tries: "to change another's account",
    sql: ({ mentorPerson }) => `UPDATE people SET phone = '1' WHERE id = '${mentorPerson}'`,
  },
  {
    who: "staff",
    tries: "to end another's session",
    sql: ({ mentorPerson }) => `DELETE FROM sessions WHERE person_id = '${mentorPerson}'`,
  },
  {
    who: "staff",
    tries: "to rewrite the record of another school's round",
    sql: (_, { round }) => `UPDATE round_records SET round_id = round_id WHERE round_id = '${round}'`,
  },
  {
    who: "volunteer",
    tries: "to change another's account",
    sql: ({ otherPerson }) => `UPDATE people SET phone = '1' WHERE id = '${otherPerson}'`,
  },
];

onEachDatabase("what nobody may write", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(() =>
    given.superuser(async (sql) => {
      await aDistrict(sql);
      here = await aSchool(sql, 1);
      there = await aSchool(sql, 2);
      await sql.query(
        "INSERT INTO sessions (id_hash, person_id, created_at, last_seen_at, authenticated_at) VALUES ('of staff', $1, now(), now(), now())",
        [here.coordinator],
      );
    }),
  );
  const { changes } = attemptsOn(given);
  const viewer = (who: Who): Viewer =>
    who === "visitor" ? { kind: who } : { volunteer: mentorOf, family: familyOf, staff: staffOf }[who](here);

  test.each(REFUSED_ATTEMPTS)("a $who is refused $tries", async ({ who, sql }) => {
    expect(await changes(viewer(who), sql(here, there))).toEqual(REFUSED);
  });

  test.each(WITHOUT_EFFECT)("a $who has no row $tries", async ({ who, sql }) => {
    expect(await changes(viewer(who), sql(here, there))).toBe(0);
  });
});
