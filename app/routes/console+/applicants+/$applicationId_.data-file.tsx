import { z } from "zod";
import { dataOfApplicant } from "~/data/privacy/requests";
import { consoleLoader } from "~/http/area.server";
import { copyFile, openCopyOfVolunteer } from "~/http/copy.server";
import { id } from "~/http/fields";
import { found } from "~/http/responses.server";

/** The copy of a volunteer's data as a file, for whoever said why within the last quarter of an hour. */
export const loader = consoleLoader(
  { params: z.object({ applicationId: id }) },
  async ({ work, params, context }) => {
    const { volunteer } = found(await dataOfApplicant(work, params.applicationId));
    return copyFile(found(await openCopyOfVolunteer(work, context, volunteer.id)), work.now);
  },
);
