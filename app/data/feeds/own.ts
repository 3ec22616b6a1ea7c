import type { FamilyViewer, OwnViewer } from "~/domain/access/viewer";
import type { FeedKind } from "~/generated/prisma/enums";
import type { Work } from "../work.server";

/** Calendars one owner may have at a time. */
export const MOST_FEEDS = 10;

const select = { id: true, kind: true, name: true, createdAt: true, lastReadAt: true } as const;

/** The calendars of whoever asks that are not ended, oldest first. */
export function ownFeeds({ tx }: Work<OwnViewer | FamilyViewer>) {
  return tx.feed.findMany({
    where: { revokedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_FEEDS,
    select,
  });
}

export type OwnFeed = Awaited<ReturnType<typeof ownFeeds>>[number];

/** What kinds of calendar the account may make at this moment. */
export async function feedKinds({ tx }: Work<OwnViewer>): Promise<FeedKind[]> {
  const [row] = await tx.$queryRaw<{ kinds: FeedKind[] }[]>`SELECT app.own_feed_kinds() AS kinds`;
  return row?.kinds ?? [];
}
