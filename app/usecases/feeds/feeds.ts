import { randomUUID } from "node:crypto";
import { newSecret, secretHash } from "~/adapters/secrets.server";
import { MOST_FEEDS } from "~/data/feeds/own";
import type { Work } from "~/data/work.server";
import type { FamilyViewer, OwnViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { FeedKind } from "~/generated/prisma/enums";
import { audit } from "../record/audit";

interface NewFeed {
  kind: FeedKind;
  /** What it is for, in the owner's words. */
  name: string;
}

export interface MadeFeed {
  /** Known only now: the database keeps its hash. */
  secret: string;
}

/** A calendar of the own account; the database looks whether there is anything for it to show. */
export async function makeOwnFeed(work: Work<OwnViewer>, feed: NewFeed): Promise<Verdict<MadeFeed>> {
  if (feed.kind === "FAMILY") return refused("INVALID", "kind");
  return make(work, { ...feed, personId: work.viewer.personId });
}

/** A calendar of whoever holds the card; it ends with the card. */
export async function makeFamilyFeed(
  work: Work<FamilyViewer>,
  { name }: Pick<NewFeed, "name">,
): Promise<Verdict<MadeFeed>> {
  return make(work, { kind: "FAMILY", name, linkId: work.viewer.linkId });
}

async function make(
  work: Work<OwnViewer | FamilyViewer>,
  feed: NewFeed & ({ personId: string } | { linkId: string }),
): Promise<Verdict<MadeFeed>> {
  const { tx, now } = work;
  if ((await tx.feed.count({ where: { revokedAt: null } })) >= MOST_FEEDS) return refused("TOO_MANY_FEEDS");
  const secret = newSecret();
  const id = randomUUID();
  // What was written is not read back: the hash is for nobody to read.
  await tx.feed.createMany({ data: [{ ...feed, id, tokenHash: secretHash(secret), createdAt: now }] });
  await audit(work, {
    action: "feed.made",
    subject: "feed",
    subjectId: id,
    ...(work.viewer.kind === "family" && { schoolId: work.viewer.schoolId }),
    details: { kind: feed.kind },
  });
  return passed({ secret });
}

/** Ends one calendar at once; a phone that asks for it again finds nothing. */
export async function revokeFeed(work: Work<OwnViewer | FamilyViewer>, feedId: string): Promise<Verdict> {
  const { tx, now } = work;
  const { count } = await tx.feed.updateMany({
    where: { id: feedId, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) return refused("STALE_GONE");
  await audit(work, {
    action: "feed.revoked",
    subject: "feed",
    subjectId: feedId,
    ...(work.viewer.kind === "family" && { schoolId: work.viewer.schoolId }),
    details: {},
  });
  return passed();
}
