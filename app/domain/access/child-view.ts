import { givenName } from "../child/given-name";
import type { MatchState } from "../match/lifecycle";
import { yearsOn } from "../shared/age";
import { maySee } from "./fields";
import { stageOf } from "./stages";

/** What a volunteer may ever learn about a child. There is no address, family, identity number or assessment in it. */
export interface ChildFacts {
  name: string;
  gender: "BOY" | "GIRL";
  birthDate: Date;
  grade: number;
  boarding: boolean;
  town: PlaceName;
  school: PlaceName;
  interests: readonly string[];
  dislikes: readonly string[];
  dialects: readonly string[];
  needs: string;
  wishes: string;
  availability: number;
}

export interface PlaceName {
  nameZh: string;
  nameEn: string;
}

export interface ChildView {
  ageBand: AgeBand | null;
  grade: number | null;
  town: PlaceName | null;
  interests: readonly string[] | null;
  availability: number | null;
  gender: "BOY" | "GIRL" | null;
  boarding: boolean | null;
  dislikes: readonly string[] | null;
  dialects: readonly string[] | null;
  firstName: string | null;
  school: PlaceName | null;
  needs: string | null;
  wishes: string | null;
}

export const AGE_BANDS = ["UNDER_6", "6_TO_8", "9_TO_11", "12_TO_14", "15_AND_OVER"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The child as the volunteer of this match may see it now; a field that is not yet due is null. */
export function childView(child: ChildFacts, state: MatchState, today: Date): ChildView {
  const when = <T>(field: keyof ChildView, value: T): T | null =>
    maySee("volunteer", `child.${field}`, state) ? value : null;
  return {
    ageBand: when("ageBand", ageBand(yearsOn(child.birthDate, today))),
    grade: when("grade", child.grade),
    town: when("town", child.town),
    interests: when("interests", child.interests),
    availability: when("availability", child.availability),
    gender: when("gender", child.gender),
    boarding: when("boarding", child.boarding),
    dislikes: when("dislikes", child.dislikes),
    dialects: when("dialects", child.dialects),
    firstName: when("firstName", givenName(child.name)),
    school: when("school", child.school),
    needs: when("needs", child.needs),
    wishes: when("wishes", child.wishes),
  };
}

export function hasMet(state: MatchState): boolean {
  return stageOf(state) === "MET";
}

export function ageBand(years: number): AgeBand {
  if (years < 6) return "UNDER_6";
  if (years < 9) return "6_TO_8";
  if (years < 12) return "9_TO_11";
  return years < 15 ? "12_TO_14" : "15_AND_OVER";
}
