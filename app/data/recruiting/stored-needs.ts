import { z } from "zod";
import type { Role } from "~/domain/matching/instance";
import type { Gains, Habits } from "~/domain/matching/school-needs";
import { CONTACT_MODES } from "~/domain/shared/leanings";

const gain = z.object({ A: z.int(), B: z.int(), C: z.int(), slots: z.int(), score: z.int() });
const gains = z.object({ father: z.array(gain), mother: z.array(gain) });

const habits = z.object({
  availability: z.int(),
  contactModes: z.array(z.enum(CONTACT_MODES)),
  dialects: z.array(z.string()),
  interests: z.array(z.string()),
  travelMetres: z.int(),
});
const recruits = z.object({ father: habits, mother: habits });

/** The gains of a school as stored; nothing where they were never worked out. */
export function readGains(json: unknown): Gains {
  return gains.catch({ father: [], mother: [] }).parse(json);
}

/** Who was taken to come, by role; null where it is not known. */
export function readRecruits(json: unknown): Record<Role, Habits> | null {
  return recruits.nullable().catch(null).parse(json);
}
