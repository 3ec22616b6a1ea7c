import { z } from "zod";
import { wholeFile } from "~/data/children/whole-file";
import { consoleLoader } from "~/http/area.server";
import { childTable } from "~/http/care-file.server";
import { id } from "~/http/fields";
import { found } from "~/http/responses.server";
import { audit } from "~/usecases/record/audit";

const Params = z.object({ childId: id });

/** A child's file as a table to be kept; that it left the site is in the record. */
export const loader = consoleLoader(
  { params: Params, confirmed: true },
  async ({ work, params: { childId }, locale }) => {
    const whole = found(await wholeFile(work, childId));
    const { schoolId } = whole.child;
    await audit(work, { action: "child.exported", subject: "child", subjectId: childId, schoolId });
    return childTable(whole, locale);
  },
);
