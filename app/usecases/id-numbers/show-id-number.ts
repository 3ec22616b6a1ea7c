import type { Work } from "~/data/work.server";
import type { IdHolder } from "~/domain/access/id-number";
import type { OpeningReason } from "~/domain/access/reason";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { findHolder } from "./holder";

interface Asked {
  holder: IdHolder;
  code: OpeningReason;
  /** One sentence. */
  text: string;
}

/** Says why a number has to be read; for whoever said it the page shows it for a short while. */
export async function showIdNumber(work: Work, { holder, code, text }: Asked): Promise<Verdict> {
  const found = await findHolder(work, holder);
  if (!found) return refused("INVALID", "whose");
  if (!found.stored) return refused("STALE_GONE");
  await audit(work, {
    action: "id-number.opened",
    subject: "id-number",
    subjectId: found.stored.id,
    schoolId: found.schoolId,
    ...(holder.kind !== "VOLUNTEER" && { childId: holder.childId }),
    reason: { code, text },
  });
  return passed();
}
