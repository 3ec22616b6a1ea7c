import type { Work } from "../work.server";
import { dueFiles, dueRows, retention } from "./due";

/** Files that the page names; of more it says how many. */
const SHOWN = 50;

/** What the next run will purge, what is held, and how the periods became what they are. */
export async function retentionPage(work: Work) {
  const { tx } = work;
  const inForce = await retention(work);
  const files = await dueFiles(work, inForce, SHOWN + 1);
  const rows = await dueRows(work, inForce);
  const history = await tx.retentionPolicy.findMany({
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    take: 20,
    select: {
      id: true,
      kind: true,
      months: true,
      reason: true,
      setAt: true,
      setBy: { select: { name: true } },
    },
  });
  const holds = await tx.hold.findMany({
    where: { liftedAt: null },
    orderBy: [{ setAt: "desc" }, { id: "asc" }],
    take: 100,
    select: {
      ...{ id: true, reason: true, setAt: true },
      setBy: { select: { name: true } },
      child: { select: { id: true, name: true } },
      volunteer: { select: { name: true, application: { select: { id: true } } } },
    },
  });
  const runs = await tx.auditRow.findMany({
    where: { action: "retention.purged" },
    orderBy: { id: "desc" },
    take: 10,
    select: { id: true, at: true, details: true },
  });
  return {
    periods: inForce.months,
    started: inForce.started,
    files: files.slice(0, SHOWN),
    more: files.length > SHOWN,
    rows,
    history,
    holds,
    runs: runs.map(({ id, at, details }) => ({
      id: String(id),
      at,
      counts: Object.entries(details as Record<string, number>),
    })),
  };
}
