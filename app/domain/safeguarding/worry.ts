import type { About, Situation } from "./report";

/** What somebody is worried about, as they said it. */
export interface Worry {
  childId: string | null;
  /** Which child, in words, where none was chosen. */
  childTold: string;
  /** Where no child was chosen; whoever belongs to one school need not say it. */
  schoolId: number | null;
  danger: boolean;
  situation: Situation;
  about: About;
  aboutVolunteerId: string | null;
  aboutPersonId: string | null;
  aboutTold: string;
  account: string;
  /** The teacher who noticed it, where staff write it down for them. */
  teacher: string;
  phone: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface ChildChoice {
  id: string;
  /** Null where the viewer does not know it yet. */
  name: string | null;
  grade: number;
}

/** What the form offers to choose from: whom and which children its writer may name. */
export interface WorryChoices {
  children: ChildChoice[];
  mentors: Named[];
  staff: Named[];
  schools: { id: number; nameZh: string; nameEn: string }[];
}
