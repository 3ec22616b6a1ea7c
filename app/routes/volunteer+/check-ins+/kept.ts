import { z } from "zod";
import { volunteerLoader } from "~/http/area.server";
import { id, version } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { redirect } from "~/http/responses.server";

const Search = z.object({
  match: id,
  draft: id.optional().catch(undefined),
  version: version.optional().catch(undefined),
  sent: z.literal("1").optional().catch(undefined),
  help: z.literal("1").optional().catch(undefined),
});

/** Where a script's own sending leads. Whoever follows the same way without a script gets a page. */
export const loader = volunteerLoader({ search: Search }, async ({ search, request }) => {
  const { match, draft, version: number, sent, help } = search;
  const done = sent ? "ownMatches.notice.submitted" : undefined;
  const page = sent ? withQuery(paths.ownMatch(match), { help, done }) : paths.checkIn(match);
  if (!request.headers.get("Accept")?.startsWith("application/json")) return redirect(page);
  return Response.json({ page, draft, version: number });
});
