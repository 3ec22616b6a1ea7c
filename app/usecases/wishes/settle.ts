import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type WishStep, wishAfter } from "~/domain/child/small-wish";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { Prisma } from "~/generated/prisma/client";
import { audit } from "../record/audit";

interface Wish {
  wishId: string;
  version: number;
}

/** Who will see to it: a volunteer of the school, or somebody in words. */
export async function promiseWish(
  work: Work<StaffViewer>,
  { by, volunteerId, ...wish }: Wish & { by: string; volunteerId: string | null },
): Promise<Verdict> {
  if (!by && !volunteerId) return refused("REQUIRED", "by");
  if (by && volunteerId) return refused("ONE_OF_BOTH", "by");
  return step(work, "PROMISE", wish, async (stored) => {
    const { schoolId } = stored;
    const known =
      !volunteerId || (await work.tx.volunteer.count({ where: { id: volunteerId, schoolId } })) > 0;
    if (!known) return refused("INVALID", "volunteerId");
    return passed({ promisedBy: by, promisedVolunteerId: volunteerId, promisedOn: stored.today });
  });
}

export function fulfilWish(work: Work<StaffViewer>, { on, ...wish }: Wish & { on: Date }): Promise<Verdict> {
  return step(work, "FULFIL", wish, async ({ today }) =>
    on > today ? refused("DATE_IN_FUTURE", "on") : passed({ settledOn: on }),
  );
}

/** It cannot be; the child is told why, kindly. */
export function declineWish(
  work: Work<StaffViewer>,
  { reason, ...wish }: Wish & { reason: string },
): Promise<Verdict> {
  return step(work, "DECLINE", wish, async ({ today }) => passed({ settledOn: today, reason }));
}

export function releaseWish(work: Work<StaffViewer>, wish: Wish): Promise<Verdict> {
  const nobody = { promisedBy: "", promisedVolunteerId: null, promisedOn: null };
  return step(work, "RELEASE", wish, async () => passed(nobody));
}

/** Lets the child's mentors see it, or no longer. */
export async function showWish(
  work: Work<StaffViewer>,
  { wishId: id, version, shown }: Wish & { shown: boolean },
): Promise<Verdict> {
  const stored = await wishOf(work, id);
  const { count } = await work.tx.smallWish.updateMany({
    where: { id, version },
    data: { shown, version: { increment: 1 } },
  });
  if (!stored || count === 0) return refused("STALE");
  await record(work, shown ? "child.wish-shown" : "child.wish-hidden", id, stored);
  return passed();
}

type Stored = NonNullable<Awaited<ReturnType<typeof wishOf>>>;

async function wishOf({ tx, now }: Work<StaffViewer>, id: string) {
  const row = await tx.smallWish.findUnique({
    where: { id },
    select: {
      ...{ state: true, childId: true, schoolId: true },
      child: { select: { school: { select: { timeZone: true } } } },
    },
  });
  if (!row) return null;
  return { ...row, today: dayIn(now, row.child.school.timeZone) };
}

const DEEDS = {
  PROMISE: "child.wish-promised",
  FULFIL: "child.wish-fulfilled",
  DECLINE: "child.wish-declined",
  RELEASE: "child.wish-released",
} as const satisfies Record<WishStep, string>;

async function step(
  work: Work<StaffViewer>,
  kind: WishStep,
  { wishId: id, version }: Wish,
  changesOf: (stored: Stored) => Promise<Verdict<Prisma.SmallWishUncheckedUpdateManyInput>>,
): Promise<Verdict> {
  const stored = await wishOf(work, id);
  if (!stored) return refused("STALE");
  const next = wishAfter(stored.state, kind);
  if (!next.ok) return next;
  const changes = await changesOf(stored);
  if (!changes.ok) return changes;
  const { count } = await work.tx.smallWish.updateMany({
    where: { id, version },
    data: { ...changes.value, state: next.value, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await record(work, DEEDS[kind], id, stored);
  return passed();
}

async function record(
  work: Work<StaffViewer>,
  action: string,
  wishId: string,
  { childId, schoolId }: Stored,
) {
  await audit(work, { action, subject: "child", subjectId: childId, schoolId, details: { wishId } });
}
