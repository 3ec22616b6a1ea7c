import { visitsAsked } from "~/data/visits/asked";
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

/** To whoever goes to homes: how many, not whose; that stands behind the sign-in. Quiet when they were there meanwhile. */
const visits =
  (tab: "DUE" | "OVERDUE"): Writer =>
  async ({ work, message, to }) => {
    const round = payloadText(message, "round");
    const [asked] = await work.tx.$queryRaw<Asked[]>`
      WITH RECURSIVE ${visitsAsked(work.now, { by: to.id })}
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
