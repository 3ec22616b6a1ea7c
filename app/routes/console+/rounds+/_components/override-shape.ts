import { z } from "zod";
import { CHOICE_KINDS } from "~/domain/matching/choices";
import { id, oneOf, optionalLine, version } from "~/http/fields";

/** One decision about one pair of a draft. */
export const OverrideShape = z.object({
  version,
  kind: oneOf([...CHOICE_KINDS, "ALLOW"]),
  childId: id,
  volunteerId: id,
  reason: optionalLine(200),
});
