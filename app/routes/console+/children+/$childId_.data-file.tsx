import { z } from "zod";
import { consoleLoader } from "~/http/area.server";
import { copyFile, openCopyOfChild } from "~/http/copy.server";
import { id } from "~/http/fields";
import { found } from "~/http/responses.server";

/** The copy of a child's data as a file, for whoever said why within the last quarter of an hour. */
export const loader = consoleLoader(
  { params: z.object({ childId: id }) },
  async ({ work, params, context }) =>
    copyFile(found(await openCopyOfChild(work, context, params.childId)), work.now),
);
