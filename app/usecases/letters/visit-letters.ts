import { visitsAsked } from "~/data/visits/asked";
import { Prisma } from "~/generated/prisma/client";
import { paths, withQuery } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

interface Asked {
  /** Visits of the round that are due, or late. */
  n: number;
  first: Date;
  /** Whether any of those is among them whose day the letter was written for. */
  stands: boolean;
}

/** Homes in the places of a grant, and of the children of a pair. */
const homesOf = (personId: string) => Prisma.sql`(
  c.place_id IN (WITH RECURSIVE below AS (SELECT g.place_id AS id FROM grants g WHERE g.person_id = ${personId}::uuid AND g.revoked_at IS NULL
    UNION SELECT p.id FROM below b JOIN places p ON p.parent_id = b.id) SELECT b.id FROM below b)
  OR c.id IN (SELECT k.child_id FROM care_pairs k WHERE k.ended_at IS NULL AND ${personId}::uuid IN (k.officer_id, k.helper_id)))`;

/** To whoever goes to homes: how many, not whose; that stands behind the sign-in. Quiet when they were there meanwhile. */
const visits =
  (tab: "DUE" | "OVERDUE"): Writer =>
  async ({ work, message, to }) => {
    const round = payloadText(message, "round");
    const [asked] = await work.tx.$queryRaw<Asked[]>`
      WITH RECURSIVE ${visitsAsked(work.now, homesOf(to.id))}
      SELECT count(*)::int AS n, min(a.due_on) AS first, bool_or(a.due_on::text = ${payloadText(message, "dueOn")}) AS stands
      FROM asked a WHERE a.person_id = ${to.id}::uuid AND a.round = ${round} AND a.late = ${tab === "OVERDUE"}`;
    if (!asked?.stands) return { drop: "VISITED" };
    return {
      values: { n: asked.n, first: formatDay(asked.first, to.locale, "UTC") },
      paragraphs: [round],
      path: withQuery(paths.field, { round, tab }),
    };
  };

export const visitsDue = visits("DUE");
export const visitsOverdue = visits("OVERDUE");
