import { createHash } from "node:crypto";
import { calendarFile } from "~/adapters/calendar-file.server";
import type { FeedContact } from "~/data/feeds/calendar";
import type { FeedViewer } from "~/domain/access/viewer";
import { type CalendarEvent, singleEvent } from "~/domain/schedule/calendar-events";
import { mailWords } from "~/emails/words";
import type { Locale } from "~/i18n/locale";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

type Owner = FeedViewer["owner"];

interface Shown {
  owner: Owner;
  locale: Locale;
  /** Where the event leads, behind a sign-in. */
  path: string;
}

const PAGES: Record<Owner, string> = {
  MENTOR: paths.volunteer,
  COORDINATOR: paths.schedule,
  FAMILY: paths.family,
};

/** The file of a feed, or 304 where the phone has it already. */
export function feedResponse(
  request: Request,
  context: RequestContext,
  events: readonly CalendarEvent<FeedContact>[],
  { owner, locale }: Omit<Shown, "path">,
): Response {
  // When it was made is no difference.
  const digest = createHash("sha256")
    .update(JSON.stringify([owner, locale, events]))
    .digest("base64url");
  const etag = `"${digest}"`;
  const known = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
  if (known.some((one) => one.replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers: { ETag: etag } });
  return calendarResponse(request, context, events, { owner, locale, path: PAGES[owner] }, { ETag: etag });
}

/** One contact to be put into a calendar. */
export const contactResponse = (
  request: Request,
  context: RequestContext,
  contact: FeedContact,
  shown: Shown,
): Response => calendarResponse(request, context, [singleEvent(contact)], shown);

function calendarResponse(
  request: Request,
  { site }: RequestContext,
  events: readonly CalendarEvent<FeedContact>[],
  { owner, locale, path }: Shown,
  headers: HeadersInit = {},
): Response {
  const words = mailWords(locale);
  const origin = site.env.origin ?? new URL(request.url).origin;
  const body = calendarFile(
    events,
    {
      name: words(`mail:calendar.name.${owner}`),
      summary: ({ mode, mentor }) =>
        words(`mail:calendar.summary.${owner}`, {
          mode: words(`mail:mode.${mode}`),
          mentor: mentor.name,
          role: words(`mail:calendar.role.${mentor.role ?? "ANY"}`),
        }),
      off: (summary) => words("mail:calendar.off", { summary }),
      description: words("mail:calendar.description"),
      url: origin + path,
    },
    site.clock.now(),
  );
  return new Response(body, { headers: { "Content-Type": "text/calendar; charset=utf-8", ...headers } });
}
