import { type Rhythm, sayRhythm } from "~/i18n/rhythm";
import { useWords } from "./words";

export function useRhythm(): (plan: Rhythm) => string {
  const words = useWords("common");
  return (plan) => sayRhythm(words, plan);
}
