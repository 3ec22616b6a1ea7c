import { beforeAll, describe, expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import type { Viewer } from "~/domain/access/viewer";
import { attemptsOn } from "../support/attempts";
import { freshDatabase, onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, familyOf, feedOf, mentorOf, NOW, type Scene, staffOf } from "../support/scene";

const CHILD_TABLES = ["children", "slots", "contact_plans", "contacts"];
const FEED_TABLES = ["contacts", "contact_plans", "volunteers"];
const FAMILY_TABLES = [
  "children",
  "family_members",
  "permissions",
  "matches",
  "volunteers",
  "contacts",
  "check_ins",
];

class BrokenOff extends Error {}

/** Each happens in a school of its own; from the next request on the viewer sees nothing of these tables. */
const ENDINGS: {
  when: string;
  viewer: (ids: Scene) => Viewer;
  tables: string[];
  sql: (ids: Scene) => string;
}[] = [
  {
    when: "a match is closed, its mentor",
    viewer: mentorOf,
    tables: CHILD_TABLES,
    sql: ({ match }) =>
      `UPDATE matches SET state = 'CLOSED', closed_at = now(), closure_path = 'UNPLANNED', closure_reason = 'x' WHERE id = '${match}'`,
  },
  {
    when: "a match is back to a proposal, its mentor",
    viewer: mentorOf,
    tables: [...CHILD_TABLES, "matches"],
    sql: ({ match }) => `UPDATE matches SET state = 'PROPOSED' WHERE id = '${match}'`,
  },
  {
    when: "an approval is suspended, the volunteer",
    viewer: mentorOf,
    tables: CHILD_TABLES,
    sql: ({ application }) => `UPDATE applications SET state = 'SUSPENDED' WHERE id = '${application}'`,
  },
  {
    when: "an offence-record check has lapsed, the volunteer",
    viewer: mentorOf,
    tables: CHILD_TABLES,
    sql: ({ application }) => `UPDATE applications SET state = 'LAPSED' WHERE id = '${application}'`,
  },
  {
    when: "an account is disabled, the volunteer",
    viewer: mentorOf,
    tables: CHILD_TABLES,
    sql: ({ mentorPerson }) => `UPDATE people SET disabled_at = now() WHERE id = '${mentorPerson}'`,
  },
  {
    when: "an approval is suspended, the mentor's calendar",
    viewer: feedOf,
    tables: FEED_TABLES,
    sql: ({ application }) => `UPDATE applications SET state = 'SUSPENDED' WHERE id = '${application}'`,
  },
  {
    when: "a match is closed, the mentor's calendar",
    viewer: feedOf,
    tables: FEED_TABLES,
    sql: ({ match }) =>
      `UPDATE matches SET state = 'CLOSED', closed_at = now(), closure_path = 'UNPLANNED', closure_reason = 'x' WHERE id = '${match}'`,
  },
  {
    when: "an account is disabled, the mentor's calendar",
    viewer: feedOf,
    tables: FEED_TABLES,
    sql: ({ mentorPerson }) => `UPDATE people SET disabled_at = now() WHERE id = '${mentorPerson}'`,
  },
  {
    when: "it is ended, the mentor's calendar",
    viewer: feedOf,
    tables: FEED_TABLES,
    sql: ({ feed }) => `UPDATE feeds SET revoked_at = now() WHERE id = '${feed}'`,
  },
  {
    when: "a link is revoked, the family",
    viewer: familyOf,
    tables: FAMILY_TABLES,
    sql: ({ link }) => `UPDATE family_links SET revoked_at = now() WHERE id = '${link}'`,
  },
  {
    when: "a link has expired, the family",
    viewer: familyOf,
    tables: FAMILY_TABLES,
    sql: ({ link }) => `UPDATE family_links SET expires_at = '${NOW.toISOString()}' WHERE id = '${link}'`,
  },
  {
    when: "a relative is restricted, that relative",
    viewer: familyOf,
    tables: FAMILY_TABLES,
    sql: ({ member }) => `UPDATE family_members SET restricted = true WHERE id = '${member}'`,
  },
  {
    when: "a grant is revoked, the coordinator",
    viewer: staffOf,
    tables: [...CHILD_TABLES, "matches", "family_members", "audit", "rounds"],
    sql: ({ grant }) => `UPDATE grants SET revoked_at = now() WHERE id = '${grant}'`,
  },
  {
    when: "an account is disabled, the coordinator",
    viewer: staffOf,
    tables: [...CHILD_TABLES, "matches", "family_members", "audit", "rounds"],
    sql: ({ coordinator }) => `UPDATE people SET disabled_at = now() WHERE id = '${coordinator}'`,
  },
];

onEachDatabase("once", (given) => {
  const { count } = attemptsOn(given);
  beforeAll(() => given.superuser(aDistrict));

  test.each(ENDINGS.map((ending, index) => ({ ...ending, school: index + 1 })))(
    "$when sees nothing any more",
    async ({ viewer, tables, sql: statement, school }) => {
      const ids = await given.superuser((sql) => aSchool(sql, school));
      for (const table of tables) expect(await count(viewer(ids), table), table).toBeGreaterThan(0);
      await given.superuser((sql) => sql.exec(statement(ids)));
      for (const table of tables) expect(await count(viewer(ids), table), table).toBe(0);
    },
  );
});

describe("on a server", () => {
  test("the site's login reads and writes nothing outside a viewer's transaction", async () => {
    const given = await freshDatabase("server");
    const tables = await given.superuser((sql) =>
      sql.query<{ name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
      ),
    );
    const statements = tables.flatMap(({ name }) => [`SELECT * FROM ${name}`, `DELETE FROM ${name}`]);
    for (const statement of [...statements, "SELECT * FROM app.seal", "SET ROLE app_owner"]) {
      const refused = given.site.onConnection((sql) => sql.exec(statement));
      await expect(refused, statement).rejects.toMatchObject({ code: "42501" });
    }
    expect(tables.length).toBeGreaterThan(30);
    await given.close();
  });

  test("1,000 interleaved requests on two connections, one in seven of them breaking off: nothing of another's shows", async () => {
    const given = await freshDatabase("server");
    const [one, two] = await given.superuser(async (sql) => {
      await aDistrict(sql);
      return [await aSchool(sql, 1), await aSchool(sql, 2)] as const;
    });
    const pool = await given.siteWith(2);
    const request = async (n: number) => {
      const ids = n % 2 ? one : two;
      const viewer = [staffOf, mentorOf, familyOf][n % 3]?.(ids) ?? staffOf(ids);
      const broken = n % 7 === 0;
      let seen: string[] = [];
      await withViewer(pool.prisma, viewer, NOW, async ({ tx }) => {
        seen = (await tx.child.findMany({ select: { id: true } })).map(({ id }) => id);
        if (broken) throw new BrokenOff();
      }).catch((error) => {
        if (!(error instanceof BrokenOff)) throw error;
      });
      return seen.length === 1 && seen[0] === ids.child;
    };
    // Twenty browsers at a time, each asking again as soon as it was answered.
    const browsers = Array.from({ length: 20 }, async (_, browser) => {
      const answers: boolean[] = [];
      for (let n = 0; n < 50; n++) answers.push(await request(browser * 7 + n));
      return answers;
    });
    const right = (await Promise.all(browsers)).flat();
    await pool.close();
    await given.close();
    expect(right).toEqual(Array.from({ length: 1_000 }, () => true));
  });
});
