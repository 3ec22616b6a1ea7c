import type { Work } from "~/data/work.server";

/** Whoever books at a school goes first or waits: its teachers are given out one booking at a time. */
export async function holdSupervisors({ tx }: Work, schoolId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM supervisors WHERE school_id = ${schoolId} ORDER BY id FOR NO KEY UPDATE`;
}
