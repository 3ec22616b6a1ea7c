import { freeSupervisor } from "~/data/rooms/situation";
import type { Work } from "~/data/work.server";

interface Hour {
  schoolId: number;
  startsAt: Date;
  endsAt: Date;
  /** The booking that is moved: it is not in its own way. */
  moving?: string;
}

/** Whoever books at a school goes first or waits: its teachers are given out one booking at a time. */
export async function holdSupervisors({ tx }: Work, schoolId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM supervisors WHERE school_id = ${schoolId} ORDER BY id FOR NO KEY UPDATE`;
}

/** A teacher for that hour; `null` where the school has named none, `undefined` where all of them are taken. */
export async function chooseSupervisor(work: Work, hour: Hour): Promise<string | null | undefined> {
  const { schoolId, endsAt, moving } = hour;
  const free = await freeSupervisor(work, hour, moving);
  if (free) return free;
  const there = await work.tx.supervisor.count({
    where: { schoolId, OR: [{ endedAt: null }, { endedAt: { gt: endsAt } }] },
  });
  return there === 0 ? null : undefined;
}
