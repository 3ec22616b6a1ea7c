import { SCREENING_KINDS, type ScreeningKind } from "~/domain/volunteer/screening-items";

/** OFFENCE_CHECK stands in an address as offence-check. */
export function slugOf(kind: ScreeningKind): string {
  return kind.toLowerCase().replaceAll("_", "-");
}

export function kindOf(slug: string): ScreeningKind | undefined {
  return SCREENING_KINDS.find((kind) => slugOf(kind) === slug);
}
