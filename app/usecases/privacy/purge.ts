import { dueFiles, retention } from "~/data/privacy/due";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { cutoff, ERASED, type RetentionKind } from "~/domain/privacy/retention";
import { audit } from "../record/audit";
import { purgeRosterRows } from "../roster/purge-rows";
import { eraseChild } from "./erase-child";
import { eraseVolunteer } from "./erase-volunteer";

/** Files purged in one go. */
export const FILES_A_RUN = 50;

/** Deletes what is due, exactly what the preview lists, and writes down how much it was; nothing where nothing is due. */
export async function purge(work: Work<SystemViewer>): Promise<Partial<Record<RetentionKind, number>>> {
  const { tx, now } = work;
  // Of two processes at once the second finds nothing left.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(610305)`;
  const inForce = await retention(work);
  const before = (kind: RetentionKind) => ({ lt: cutoff(now, inForce.months[kind]) });
  const counts: Partial<Record<RetentionKind, number>> = {};
  const gone = async (kind: RetentionKind, ...deleted: Promise<{ count: number }>[]) => {
    for (const one of deleted) counts[kind] = (counts[kind] ?? 0) + (await one).count;
  };
  await gone("NOMINATION", tx.nomination.deleteMany({ where: { handledAt: before("NOMINATION") } }));
  await gone(
    "LETTER",
    tx.outboxMessage.deleteMany({ where: { state: { not: "WAITING" }, createdAt: before("LETTER") } }),
  );
  const ended = before("FAMILY_LINK");
  await gone(
    "FAMILY_LINK",
    tx.familyLink.deleteMany({
      where: { OR: [{ revokedAt: ended }, { revokedAt: null, expiresAt: ended }] },
    }),
  );
  await gone("SIGN_IN", tx.token.deleteMany({ where: { expiresAt: before("SIGN_IN") } }));
  await gone("SIGN_IN", tx.formReceipt.deleteMany({ where: { createdAt: before("SIGN_IN") } }));
  await gone(
    "REQUEST",
    tx.dataRequest.updateMany({
      where: { answeredAt: before("REQUEST"), askedBy: { not: ERASED } },
      data: { askedBy: ERASED, wish: "", answer: "" },
    }),
  );
  await purgeRosterRows(work);
  // Last: rows that go with a file are counted as what they are.
  for (const file of await dueFiles(work, inForce, FILES_A_RUN)) {
    if (!file.taken) continue;
    if (file.kind === "CHILD_FILE") await eraseChild(work, file);
    else await eraseVolunteer(work, file);
    counts[file.kind] = (counts[file.kind] ?? 0) + 1;
  }
  const found = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  if (Object.keys(found).length > 0)
    await audit(work, {
      action: "retention.purged",
      subject: "retention",
      subjectId: "run",
      details: found,
    });
  return found;
}
