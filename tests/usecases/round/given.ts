import type { Tx, Work } from "~/data/work.server";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { startRound } from "~/usecases/round/start-round";
import { aChild, aCoordinator, aSchool, aVolunteer, NOW } from "../../factories";
import type { TestDatabase } from "../../support/databases";
import { doing } from "../child/given";

/** Sets a scene as the site itself. */
export function setting<T>(given: TestDatabase, body: (tx: Tx) => Promise<T>): Promise<T> {
  return withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, ({ tx }) => body(tx));
}

/** One command of a member of staff, at NOW. */
export function asking<T>(
  given: TestDatabase,
  viewer: StaffViewer,
  body: (work: Work<StaffViewer>) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  return doing(given, viewer, body, NOW);
}

/**
 * A school with two children who wait and two volunteers: the volunteer who likes singing suits the child who does,
 * the other child reads, and a coordinator.
 */
export async function aSchoolThatWaits(given: TestDatabase) {
  return setting(given, async (tx) => {
    const school = await aSchool(tx);
    const { viewer } = await aCoordinator(tx, { school });
    const likes = { interests: ["SINGING"], dislikes: [], dialects: [] };
    const reads = { interests: ["READING"], dislikes: [], dialects: [] };
    const singer = await aChild(tx, { school, name: "唐歌", priority: "A", ...likes });
    const reader = await aChild(tx, { school, name: "书远", priority: "B", ...reads });
    const sings = await aVolunteer(tx, { school, name: "乐安", phone: "15400100011", ...likes });
    const writes = await aVolunteer(tx, { school, name: "文静", phone: "15400100012", ...reads });
    return { school, viewer, singer, reader, sings, writes };
  });
}

export type Waiting = Awaited<ReturnType<typeof aSchoolThatWaits>>;

export async function aDraft(given: TestDatabase, { viewer, school }: Waiting): Promise<string> {
  const verdict = await asking(given, viewer, (work) => startRound(work, { scope: `SCHOOL:${school.id}` }));
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value.id;
}

export function roundRow(given: TestDatabase, id: string) {
  return setting(given, (tx) =>
    tx.round.findUniqueOrThrow({
      where: { id },
      include: {
        pairs: { orderBy: { score: "desc" } },
        overrides: true,
        matches: { include: { approvals: true } },
      },
    }),
  );
}

/** "child volunteer" of every pair, sorted. */
export async function pairsOf(given: TestDatabase, id: string): Promise<string[]> {
  const { pairs } = await roundRow(given, id);
  return pairs.map(({ childId, volunteerId }) => `${childId} ${volunteerId}`).sort();
}

export function pairKey(child: Waiting["singer"], volunteer: Waiting["sings"]): string {
  return `${child.child.id} ${volunteer.volunteer.id}`;
}
