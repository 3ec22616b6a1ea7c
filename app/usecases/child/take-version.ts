import type { Work } from "~/data/work.server";

/** Takes the child's file for this command: false when somebody changed it since the form was filled, or it is not there. */
export async function takeVersion({ tx }: Work, childId: string, version: number): Promise<boolean> {
  const { count } = await tx.child.updateMany({
    where: { id: childId, version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}
