import type { FormReply } from "~/http/form-reply";

/** The answer, for the one of several like forms that was sent; nothing for the others. */
export function replyAbout(reply: unknown, name: string, value: string): unknown {
  const typed = (reply as FormReply | undefined)?.values?.[name];
  return typed?.[0] === value ? reply : undefined;
}
