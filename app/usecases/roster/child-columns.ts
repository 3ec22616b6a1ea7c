import { nameSortKey } from "~/adapters/pinyin.server";
import type { Profile } from "~/domain/roster/judge";

/** A child's file as its columns are called, for statements that take many at once. */
export const columnsOf = (profile: Profile) => ({
  ...{ name: profile.name, sort_key: nameSortKey(profile.name), gender: profile.gender },
  ...{ ethnicity: profile.ethnicity, birth_date: profile.birthDate.toISOString().slice(0, 10) },
  ...{ hukou: profile.hukou, hukou_place: profile.hukouPlace },
  ...{ place_id: profile.placeId, address: profile.address },
  ...{ health: profile.health, health_note: profile.healthNote, boarding: profile.boarding },
  ...{ school_status: profile.schoolStatus, grade: profile.grade, class_name: profile.className },
  ...{ guardianship_rating: profile.guardianshipRating, guardianship_kind: profile.guardianshipKind },
  ...{ income: profile.income, aid: profile.aid },
});
export type ChildColumns = ReturnType<typeof columnsOf>;
