import { z } from "zod";
import { CHILD_STATES } from "~/domain/child/participation";
import { pageNumber, query } from "~/http/fields";

const number = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);

/** How a list of children is filtered, in the address of its page and of its file. */
export const ChildSearch = z.object({
  q: query,
  state: z.enum(CHILD_STATES).optional().catch(undefined),
  priority: z.enum(["A", "B", "C"]).optional().catch(undefined),
  grade: z.coerce.number().int().min(1).max(9).optional().catch(undefined),
  school: number,
  town: number,
  due: z.enum(["overdue"]).optional().catch(undefined),
  sort: z.enum(["name", "waiting", "contact"]).catch("name"),
  page: pageNumber,
});
