import { useTranslation } from "react-i18next";
import type { ShownPair } from "~/data/rounds/round-page";
import { type ScoreWeights, TERMS } from "~/domain/matching/score";
import { calendarDaysBetween, formatDistance, formatList } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { type ScoreTerm, type TermValues, termValues } from "~/ui/bars";
import { availabilityBit, dayParts, weekdays } from "~/ui/choice-fields";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** More shared hours than this are not read one by one. */
const SHOWN_PARTS = 3;
/** Shares of the wishes term: a mentor whom the child asked for, and nothing unmet on either side. */
const ASKED_FOR = 0.6;
const NOTHING_UNMET = 0.4;

/** What each term could reach, for the bars. */
export function weightValues(weights: ScoreWeights): TermValues {
  return termValues(TERMS.map((term) => weights[term]));
}

export function metresBetween({ child, volunteer }: Pick<ShownPair, "child" | "volunteer">): number {
  return Math.hypot(child.x - volunteer.x, child.y - volunteer.y);
}

/** The first few parts of the week in words; empty where there are none. */
export function usePartsWords(): (availability: number) => string {
  const common = useWords("common");
  const locale = useLocale();
  return (availability) => {
    const gap = isLatin(locale) ? " " : "";
    const parts = weekdays.flatMap((day, row) =>
      dayParts.flatMap((part, column) =>
        hasPart(availability, availabilityBit(row, column))
          ? [`${common(`weekday.${day}`)}${gap}${common(`dayPart.${part}`).toLowerCase()}`]
          : [],
      ),
    );
    return formatList(parts.slice(0, SHOWN_PARTS), locale);
  };
}

function hasPart(availability: number, bit: number): boolean {
  return Math.floor(availability / 2 ** bit) % 2 === 1;
}

function sharedMask(a: number, b: number): number {
  return a & b;
}

/** How long a child has waited, in days. */
export function useWaitedWords(zone: string): (since: Date) => string {
  const { t } = useTranslation("rounds");
  const { now } = useFrame();
  return (since) => {
    const days = calendarDaysBetween(since, now, zone);
    return days > 0 ? t("waited.days", { days }) : t("waited.today");
  };
}

/** What stands behind each term of one pair. */
export function useTermWords(weights: ScoreWeights): (pair: ShownPair) => Record<ScoreTerm, string> {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const locale = useLocale();
  const partsWords = usePartsWords();
  return (pair) => {
    const { child, volunteer } = pair;
    const terms = termValues(pair.terms);
    const free = partsWords(sharedMask(child.availability, volunteer.availability));
    const interests = child.interests.filter((code) => volunteer.interests.includes(code));
    const dialects = child.dialects.filter(
      (code) => volunteer.dialects.includes(code) && code !== "MANDARIN",
    );
    const likes = [
      interests.length > 0 &&
        t("term.interests", {
          list: formatList(
            interests.map((code) => common(`interest.${code}`)),
            locale,
          ),
        }),
      dialects.length > 0 &&
        t("term.dialect", {
          list: formatList(
            dialects.map((code) => common(`dialect.${code}`)),
            locale,
          ),
        }),
    ].filter((words) => words !== false);
    const gap = isLatin(locale) ? " " : "";
    const distance = formatDistance(metresBetween(pair), locale);
    return {
      TIME: free === "" ? t("term.noTime") : t("term.time", { parts: free }),
      DISTANCE: t("term.distance", { distance: `${gap === "" ? " " : ""}${distance}` }),
      INTERESTS: likes.length === 0 ? t("term.noInterests") : likes.join(common("list.comma")),
      WISHES:
        terms.WISHES >= Math.floor(ASKED_FOR * weights.wishes)
          ? t("term.asked")
          : terms.WISHES >= Math.floor(NOTHING_UNMET * weights.wishes)
            ? t("term.wishes")
            : t("term.someWishes"),
      EXPERIENCE: terms.EXPERIENCE > 0 ? t("term.experience") : t("term.noExperience"),
      WAITING: terms.WAITING > 0 ? t("term.waiting") : t("term.noWaiting"),
      CONTINUITY: terms.CONTINUITY > 0 ? t("term.continuity") : t("term.noContinuity"),
    };
  };
}
