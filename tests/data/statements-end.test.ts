import { expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import { onDatabase } from "../support/databases";
import { NOW } from "../support/scene";

const VIEWER = { kind: "system", job: "test" } as const;

onDatabase("server", "a statement that takes too long", (given) => {
  const sleeping = async () => {
    const [row] = await given.superuser((sql) =>
      sql.query<{ n: number }>(
        "SELECT count(*)::int AS n FROM pg_stat_activity WHERE state = 'active' AND datname = current_database() AND query LIKE 'SELECT pg_sleep%'",
      ),
    );
    return row?.n;
  };

  test("ends with its transaction on the server too, and the connection serves the next one", async () => {
    const slow = withViewer(
      given.site.prisma,
      VIEWER,
      NOW,
      ({ tx }) => tx.$queryRaw`SELECT pg_sleep(40)::text`,
      {
        timeout: 3_000,
      },
    );
    await expect.poll(sleeping, { timeout: 2_500, interval: 20 }).toBe(1);
    const ended = expect(slow).rejects.toThrow();
    await expect.poll(sleeping, { timeout: 15_000 }).toBe(0);
    await ended;
    // The limit went with the transaction.
    const quick = withViewer(
      given.site.prisma,
      VIEWER,
      NOW,
      ({ tx }) => tx.$queryRaw`SELECT pg_sleep(3.5)::text AS slept`,
    );
    await expect(quick).resolves.toEqual([{ slept: "" }]);
  });
});
