import { expect, test } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { NOW } from "../factories";
import { PASSWORD } from "../support/cast";
import { onEachDatabase } from "../support/databases";
import { unescaped } from "../support/html";
import { openTestSite } from "../support/site";
import { aWorkingSchool } from "../support/working-school";

/** What waits, as the home page says it: the number of each line and where it leads. */
function workIn(html: string) {
  const lines = html.matchAll(/<a class="item[^"]*" href="([^"]+)"><span class="count">(\d+)<\/span>/g);
  return [...lines].map(([, href = "", count = ""]) => ({ href: unescaped(href), count: Number(count) }));
}

/** All entries of a list, as it says itself below its pages. */
const totalIn = (html: string) =>
  Number(html.replaceAll("<!-- -->", "").match(/data-total[^>]*>共 (\d+) 条/)?.[1]);

onEachDatabase("the home of the console", (given) => {
  test("every number opens a list of exactly as many", async () => {
    const { person, school } = await aWorkingSchool(given);
    await aWorkingSchool(given);
    const hash = await hashPassword(PASSWORD);
    await given.superuser(async (sql) => {
      await sql.query("UPDATE people SET password_hash = $1, email_confirmed_at = now() WHERE id = $2", [
        hash,
        person.id,
      ]);
      // Approved by this viewer already, so it waits for somebody else.
      await sql.query(
        "INSERT INTO match_approvals SELECT id, school_id, $1, now() FROM matches WHERE state = 'PROPOSED' AND school_id = $2 ORDER BY id LIMIT 1",
        [person.id, school.id],
      );
    });
    const site = await openTestSite({ database: given.site, now: NOW });
    try {
      const tab = await site.signIn(person.email, PASSWORD);
      const work = workIn((await tab.get("/console")).text);
      expect(work.length).toBeGreaterThanOrEqual(6);
      for (const { href, count } of work)
        expect([href, totalIn((await tab.get(href)).text)]).toEqual([href, count]);
      expect(work.map(({ href }) => href)).not.toContainEqual(expect.stringContaining("PROPOSED"));
    } finally {
      await site.close();
    }
  });
});
