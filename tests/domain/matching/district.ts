import type { MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import { aChild, aVolunteer } from "./profiles";
import { type Seeded, seeded } from "./seeded";

const CODES = ["READING", "CHESS", "SINGING", "DRAWING", "COOKING"];
const MODES = ["CALL", "VIDEO", "MEETING", "LETTER"] as const;

export interface DistrictSize {
  children: number;
  volunteers: number;
  schools: number;
}

/** Random people with every kind of bar among them. */
export function aDistrict(seed: number, size: DistrictSize) {
  const random = seeded(seed);
  const volunteers = Array.from({ length: size.volunteers }, (_, k) => volunteerOf(random, k, size));
  const children = Array.from({ length: size.children }, (_, k) => childOf(random, k, size));
  return { children, volunteers };
}

function some<T>(random: Seeded, list: readonly T[], share: number): T[] {
  return list.filter(() => random.next() < share);
}

function week(random: Seeded): number {
  return (1 << random.int(28)) | (1 << random.int(28)) | (1 << random.int(28)) | (1 << random.int(28));
}

function shared(random: Seeded, { schools }: DistrictSize) {
  const interests = some(random, CODES, 0.4);
  const place = { x: random.int(40_000), y: random.int(40_000) };
  return {
    ...{ schoolId: random.int(schools), ...place, availability: week(random), interests },
    ...{ dislikes: some(random, CODES, 0.2), contactModes: some(random, MODES, 0.4) },
  };
}

function childOf(random: Seeded, k: number, size: DistrictSize): MatchingChild {
  const roles = ["father", "mother", "any"] as const;
  return aChild({
    id: `c${k}`,
    ...shared(random, size),
    priority: random.pick(["A", "B", "C"]),
    openSlots: Array.from({ length: random.int(4) }, (_, s) => ({
      id: `c${k}s${s}`,
      role: random.pick(roles),
    })),
    declinedVolunteerIds: [`v${random.int(size.volunteers)}`],
    restrictedVolunteerIds: [`v${random.int(size.volunteers)}`],
  });
}

function volunteerOf(random: Seeded, k: number, size: DistrictSize): MatchingVolunteer {
  return aVolunteer({
    id: `v${k}`,
    ...shared(random, size),
    role: random.pick(["father", "mother"]),
    state: random.next() < 0.9 ? "APPROVED" : "SUSPENDED",
    offenceCheck: random.next() < 0.9 ? { checkedOn: "2026-01-10", expiresOn: "2027-01-10" } : null,
    capacity: 1 + random.int(3),
    load: random.int(2),
    travelMetres: 20_000,
    experienceMonths: random.int(30),
  });
}
