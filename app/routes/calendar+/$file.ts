import { feedEvents } from "~/data/feeds/calendar";
import { feedLoader } from "~/http/area.server";
import { feedResponse } from "~/http/calendar.server";
import { localeOf } from "~/i18n/locale";

/** A calendar that a phone subscribed to: the address is all that it shows, and times are all that it gets. */
export const loader = feedLoader({}, async ({ work, viewer, request, context }) =>
  feedResponse(request, context, await feedEvents(work), { ...viewer, locale: localeOf(viewer.locale) }),
);
