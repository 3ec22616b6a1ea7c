import { z } from "zod";
import { letter } from "~/data/letters/mailbox";
import { mailboxLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { found } from "~/http/responses.server";

/** The letter as it would arrive, for the frame of the mailbox; React Email's links open a new window; here they lead on. */
export const loader = mailboxLoader({ params: z.object({ messageId: id }) }, async ({ work, params }) => {
  const { html } = found(await letter(work, params.messageId));
  const framed = html.replaceAll('target="_blank"', 'target="_top"');
  return new Response(framed, { headers: { "Content-Type": "text/html; charset=utf-8" } });
});
