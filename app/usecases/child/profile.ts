import { nameSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import type { SlotRole } from "~/domain/child/slots";
import { passed, refused } from "~/domain/shared/verdict";
import type { Gender, GuardianshipRating, Priority } from "~/generated/prisma/client";

/** What a coordinator writes into a child's file; who is responsible has pages of its own. */
export interface StandingProfile {
  name: string;
  gender: Gender;
  birthDate: Date;
  grade: number;
  className: string;
  boarding: boolean;
  placeId: number;
  address: string;
  priority: Priority;
  aid: string[];
  interests: string[];
  dislikes: string[];
  dialects: string[];
  needs: string;
  wishes: string;
  availability: number;
}

/** A new file begins with the first assessment as well. */
export interface ChildProfile extends StandingProfile {
  guardianshipRating: GuardianshipRating;
  guardianshipSettledOn: Date | null;
}

/** By position; null wishes nobody there. */
export type WishedSlots = readonly (SlotRole | null)[];

/** The profile as columns, or what is wrong with it. The child stands on the map where its village stands. */
export async function profileColumns<P extends StandingProfile>({ tx }: Work, profile: P, today: Date) {
  if (profile.birthDate > today) return refused("DATE_IN_FUTURE", "birthDate");
  if (profile.dislikes.some((code) => profile.interests.includes(code)))
    return refused("LIKED_AND_DISLIKED", "dislikes");
  const place = await tx.place.findFirst({
    where: { id: profile.placeId, kind: { in: ["TOWN", "VILLAGE"] } },
    select: { x: true, y: true },
  });
  if (!place) return refused("INVALID", "placeId");
  return passed({ columns: { ...profile, sortKey: nameSortKey(profile.name) }, place });
}
