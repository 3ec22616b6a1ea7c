import { passed, refused, type Verdict } from "../shared/verdict";
import type { SupportAnswer } from "./questions";
import type { SUPPORT_MISSES, SUPPORT_WAYS } from "./support";

export interface SupportForm {
  askedOn: Date;
  way: (typeof SUPPORT_WAYS)[number];
  reached: boolean;
  missedWhy: (typeof SUPPORT_MISSES)[number] | null;
  activities: string;
  changes: string;
  safety: SupportAnswer | null;
  quality: SupportAnswer | null;
  impact: SupportAnswer | null;
  more: string;
  /** Somebody may be harmed: what was said of it becomes a report, and stays there alone. */
  worry: string;
}

const CHOSEN = ["safety", "quality", "impact"] as const;

/** What is stored of a form: of whoever was not reached no answers, of whoever was no reason. */
export function supportSaid(form: SupportForm, today: Date): Verdict<Omit<SupportForm, "worry">> {
  if (form.askedOn > today) return refused("DATE_IN_FUTURE", "askedOn");
  const { worry: _, ...said } = form;
  if (!form.reached) {
    if (form.missedWhy === null) return refused("SUPPORT_WHY_NOT", "missedWhy");
    return passed({ ...said, ...{ activities: "", changes: "", safety: null, quality: null, impact: null } });
  }
  const open = CHOSEN.find((name) => form[name] === null);
  return open ? refused("SUPPORT_ANSWER_MISSING", open) : passed({ ...said, missedWhy: null });
}
