import { z } from "zod";
import { annotatedRows } from "~/data/roster/export";
import { consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { found } from "~/http/responses.server";
import { annotatedFile } from "~/http/roster-file.server";
import { audit } from "~/usecases/record/audit";

/** An import with its remarks as a workbook, for whoever entered their password lately: it holds what the file held. */
export const loader = consoleLoader(
  { params: z.object({ importId: id }), confirmed: true },
  async ({ work, params, locale, context }) => {
    const { schoolId, ...file } = found(await annotatedRows(work, context.site.vault, params.importId));
    await audit(work, {
      action: "roster.downloaded",
      subject: "roster",
      subjectId: params.importId,
      schoolId,
    });
    return annotatedFile(file, locale);
  },
);
