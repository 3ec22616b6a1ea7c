import { type EventWords, eventWords, type Tongue } from "~/http/event-words";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** The catalogues of a child's file in the reader's language. */
export function useTongue(family: Tongue["family"]): Tongue {
  return {
    ...{ locale: useLocale(), common: useWords("common"), file: useWords("childFile") },
    ...{ own: useWords("children"), care: useWords("care"), family },
  };
}

export function useEventWords(family: Tongue["family"]): EventWords {
  return eventWords(useTongue(family));
}
