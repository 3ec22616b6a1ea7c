import type { AreaRating, CheckIn } from "~/generated/prisma/client";
import { dayOf, daysBetween, plusDays } from "./calendar";
import type { DemoContact } from "./contacts";
import { FOLLOW_UPS, HELP_GIVEN, STILL_NEEDED } from "./texts/follow-ups";
import type { World } from "./world";

const WHO_ELSE = ["CARER", "SIBLING", "CLASSMATE"];

/** Of those that are a few days old, some ask for something to be done; what is older was seen to. */
const RECENT = 20;

/** How the areas went, and what is to be done. Its draws are its own, so that the rest of the district stays as it was. */
export function checkInDetails({ random: whole, now }: World) {
  const random = whole.fork("check-in details");
  const others = whole.fork("who else was there");
  const rating = (checkIn: CheckIn, area: string): AreaRating | null => {
    if (!checkIn.topics.includes(area)) return null;
    const worried = checkIn.concern !== "NONE" && random.chance(0.4);
    return random.weighted<AreaRating>([
      ["GOOD", worried ? 10 : 70],
      ["FAIR", 26],
      ["WORRY", worried ? 60 : 4],
    ]);
  };
  return (checkIn: CheckIn, { row: contact }: DemoContact): CheckIn => {
    if (!checkIn.reached) return checkIn;
    const asks = daysBetween(checkIn.submittedAt, now) < RECENT && random.chance(0.09);
    return {
      ...checkIn,
      place: contact.place,
      life: rating(checkIn, "LIFE"),
      study: rating(checkIn, "STUDY"),
      safety: rating(checkIn, "SAFETY"),
      helpGiven: random.chance(0.12) ? random.pick(HELP_GIVEN) : "",
      needs: random.chance(0.06) ? random.pick(STILL_NEEDED) : "",
      participants: WHO_ELSE.filter(() => others.chance(0.14)),
      carerTold: others.weighted<boolean | null>([
        [true, 60],
        [false, 8],
        [null, 32],
      ]),
      ...(asks && {
        followUp: random.pick(FOLLOW_UPS),
        followUpOn: plusDays(dayOf(checkIn.submittedAt), random.int(2, 16)),
        followUpOwner: random.chance(0.7) ? "SCHOOL" : "MENTOR",
      }),
    };
  };
}
