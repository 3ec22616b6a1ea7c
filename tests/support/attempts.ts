import { withViewer } from "~/data/work.server";
import type { Viewer } from "~/domain/access/viewer";
import type { TestDatabase } from "./databases";
import { NOW } from "./scene";

/** What a viewer got: rows or a number of changed rows, or the SQLSTATE of the refusal. */
export type Got<T> = T | { refused: string };

class RollBack extends Error {}

/** Runs one statement as the site would for this viewer; whatever it changes is rolled back. */
export function attemptsOn(given: TestDatabase) {
  async function attempt<T>(
    viewer: Viewer,
    body: (tx: Parameters<Parameters<typeof withViewer>[3]>[0]["tx"]) => Promise<T>,
  ): Promise<Got<T>> {
    let result: { value: T } | null = null;
    try {
      await withViewer(given.site.prisma, viewer, NOW, async ({ tx }) => {
        result = { value: await body(tx) };
        await tx.$executeRawUnsafe("SET CONSTRAINTS ALL IMMEDIATE");
        throw new RollBack();
      });
    } catch (error) {
      if (!(error instanceof RollBack)) return { refused: sqlStateOf(error) };
    }
    if (!result) throw new Error("The transaction neither ran nor failed.");
    return (result as { value: T }).value;
  }
  return {
    rows: <T = Record<string, unknown>>(viewer: Viewer, sql: string) =>
      attempt(viewer, (tx) => tx.$queryRawUnsafe<T[]>(sql)),
    changes: (viewer: Viewer, sql: string) => attempt(viewer, (tx) => tx.$executeRawUnsafe(sql)),
    count: (viewer: Viewer, table: string) =>
      attempt(viewer, async (tx) => {
        const [row] = await tx.$queryRawUnsafe<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${table}`);
        return row.n;
      }),
  };
}

/** The SQLSTATE inside an error of Prisma or of a driver. */
export function sqlStateOf(error: unknown): string {
  const { code, meta } = error as {
    code?: string;
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  const state = meta?.driverAdapterError?.cause?.originalCode ?? code;
  if (!state) throw error;
  return state;
}
