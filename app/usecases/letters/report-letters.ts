import { paths } from "~/http/paths";
import { payloadText, type Writer } from "./writer";

/**
 * Something waits for its reader, and no more: neither the child nor what was said stands in a letter. It is dropped
 * where somebody has acted since, or its reader does not read the report any more.
 */
export const reportWaiting: Writer = async ({ work, message, to }) => {
  const reportId = payloadText(message, "reportId");
  const level = Number((message.payload as { level?: unknown }).level);
  const [report] = await work.tx.$queryRaw<{ state: string; level: number }[]>`
    SELECT r.state::text, r.level FROM safeguarding_reports r JOIN app.report_access(${to.id}::uuid) a ON a.report = r.id
    WHERE r.id = ${reportId}::uuid`;
  if (!report) return { drop: "NOT_THEIR_REPORT" };
  if (report.state !== payloadText(message, "state") || report.level > level) return { drop: "ACTED_ON" };
  return {
    paragraphs: [level === 0 ? "body" : level === 1 ? "again" : "district"],
    path: paths.report(reportId),
  };
};
