import { INTERESTS } from "~/domain/shared/leanings";
import type { ContactMode, Volunteer } from "~/generated/prisma/client";
import { volunteerHours } from "./hours";
import type { Sex } from "./names";
import { deck, type Random } from "./random";
import { filled, HOBBIES, isSkill } from "./texts/child";
import {
  EXPERIENCES,
  MOTIVATIONS,
  OCCUPATIONS,
  WHAT_I_BRING,
  WHAT_I_OFFER,
  WHO_I_AM,
} from "./texts/volunteer";
import type { DemoPlace, DemoSchool, World } from "./world";

export interface Profile
  extends Pick<
    Volunteer,
    | "occupation"
    | "placeId"
    | "x"
    | "y"
    | "about"
    | "interests"
    | "dislikes"
    | "dialects"
    | "availability"
    | "capacity"
    | "contactModes"
    | "travelMetres"
  > {
  age: number;
  motivation: string;
  experience: string;
}

const MODES: readonly (readonly [ContactMode, number])[] = [
  ["CALL", 1],
  ["VIDEO", 0.86],
  ["MEETING", 0.74],
  ["HOME_VISIT", 0.08],
  ["LETTER", 0.3],
  ["ACTIVITY", 0.36],
];

/** Who a volunteer is, as far as the form was filled in up to `step`. */
export function profileWriter(world: World) {
  const { random } = world;
  const decks = {
    any: deck(random, WHO_I_AM.ANY),
    young: deck(random, [...WHO_I_AM.YOUNG, ...WHO_I_AM.ANY.slice(3, 7)]),
    parent: deck(random, WHO_I_AM.PARENT),
    retired: deck(random, WHO_I_AM.RETIRED),
    bring: deck(random, WHAT_I_BRING),
    offer: deck(random, WHAT_I_OFFER),
    motivation: deck(random, MOTIVATIONS),
    experience: deck(random, EXPERIENCES),
  };
  const whoIs = (age: number) => {
    if (age < 27) return decks.young();
    if (age > 57 && random.chance(0.6)) return decks.retired();
    if (age > 32 && age <= 57 && random.chance(0.45)) return decks.parent();
    return decks.any();
  };
  return (school: DemoSchool, sex: Sex, step: number, fixed: Partial<Profile>): Profile => {
    const job = random.weighted(
      OCCUPATIONS.filter(({ name }) => sex === "FEMALE" || name !== "全职妈妈").map((one) => [
        one,
        one.weight,
      ]),
    );
    const age = fixed.age ?? random.int(job.from, job.to);
    const home = homeOf(world, school);
    const interests: string[] = random.sample(INTERESTS, random.int(2, 5));
    const skill = HOBBIES[interests.find(isSkill) ?? "GARDENING"] ?? "";
    const words = { hobby: HOBBIES[random.pick(interests)] ?? "看书", skill, ta: "孩子" };
    const from = <T>(needed: number, value: T, empty: T) => (step >= needed ? value : empty);
    return {
      age,
      occupation: from(1, job.name, ""),
      placeId: from(1, home.id, null),
      x: from(1, home.x, 0),
      y: from(1, home.y, 0),
      about: from(3, [whoIs(age), filled(decks.bring(), words), filled(decks.offer(), words)].join(""), ""),
      interests: from(3, interests, []),
      dislikes: from(3, dislikesOf(random, interests), []),
      dialects: from(3, dialectsOf(random), []),
      availability: from(2, volunteerHours(random, age > 57 || job.name === "全职妈妈"), 0),
      capacity: random.weighted([
        [1, 55],
        [2, 32],
        [3, 13],
      ]),
      contactModes: from(
        2,
        MODES.filter(([, share]) => random.chance(share)).map(([mode]) => mode),
        [],
      ),
      travelMetres: random.weighted([
        [5_000, 12],
        [10_000, 26],
        [20_000, 34],
        [40_000, 20],
        [80_000, 8],
      ]),
      motivation: from(4, decks.motivation(), ""),
      experience: from(4, decks.experience(), ""),
      ...fixed,
    };
  };
}

/** Most live in the school's town, some in the district's own, a few elsewhere. */
function homeOf({ random, map }: World, school: DemoSchool): DemoPlace {
  const urban = map.towns.filter(({ facts }) => facts.urban);
  const town = random.weighted([
    [school.town, 58],
    [random.pick(urban), 30],
    [random.pick(map.towns), 12],
  ]);
  const { x, y, facts } = town;
  const near = Math.round(facts.reach * 0.6);
  return { id: town.id, nameZh: town.nameZh, x: x + random.int(-near, near), y: y + random.int(-near, near) };
}

function dislikesOf(random: Random, interests: readonly string[]): string[] {
  return random.sample(
    INTERESTS.filter((code) => !interests.includes(code)),
    random.int(0, 2),
  );
}

function dialectsOf(random: Random): string[] {
  const spoken: readonly (readonly [string, number])[] = [
    ["MANDARIN", 0.98],
    ["BAOJI_GUANZHONG", 0.84],
    ["GANSU", 0.12],
    ["SICHUAN", 0.05],
    ["HENAN", 0.05],
  ];
  const dialects = spoken.filter(([, share]) => random.chance(share)).map(([code]) => code);
  return dialects.length > 0 ? dialects : ["MANDARIN"];
}
