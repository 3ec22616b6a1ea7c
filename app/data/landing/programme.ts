import { recruitingSchools } from "../places/schools";
import type { Work } from "../work.server";

interface Figures {
  /** Every child of the register; the five after it add up to it. */
  children: number;
  matched: number;
  waiting: number;
  /** The family is being asked, or has said yes and the file is not complete yet. */
  asking: number;
  paused: number;
  left: number;
  mentors: number;
  schools: { id: number; waiting: number; fathers: number; mothers: number; either: number }[];
}

/** Counts of the whole programme, and every recruiting school with its open places. No row about a person is read. */
export async function programme(work: Work) {
  const [row] = await work.tx.$queryRaw<[{ figures: Figures }]>`SELECT app.programme_figures() AS figures`;
  const { schools: openPlaces, ...figures } = row.figures;
  const placesOf = new Map(openPlaces.map((school) => [school.id, school]));
  const schools = (await recruitingSchools(work)).map((school) => {
    const { waiting = 0, fathers = 0, mothers = 0, either = 0 } = placesOf.get(school.id) ?? {};
    return { ...school, waiting, fathers, mothers, either };
  });
  return { figures, schools };
}

export type ProgrammeSchool = Awaited<ReturnType<typeof programme>>["schools"][number];
