import { calendarContact } from "~/data/feeds/calendar";
import { volunteerLoader } from "~/http/area.server";
import { contactResponse } from "~/http/calendar.server";
import { ContactFile } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";

/** One contact for the own calendar; it names no child. */
export const loader = volunteerLoader(
  { params: ContactFile },
  async ({ work, params, locale, request, context }) => {
    const contact = found(await calendarContact(work, params.file));
    return contactResponse(request, context, contact, { owner: "MENTOR", locale, path: paths.volunteer });
  },
);
