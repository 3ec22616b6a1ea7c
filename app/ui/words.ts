import { useTranslation } from "react-i18next";
import type { Namespace } from "~/i18n/resources";

type Say = (key: string, values?: Record<string, string | number>) => string;

/**
 * Words for a code that comes from data, such as `state.match.ACTIVE`; the type check cannot know it, so the code
 * itself is shown when there is no entry, and a test over the enumerations finds that. For fixed keys use useTranslation.
 */
export function useWords(namespace: Namespace): Say {
  const { i18n } = useTranslation();
  const translate = i18n.getFixedT(i18n.language, namespace) as unknown as Say;
  return (key, values) => translate(key, values);
}

/** The sentence behind an error code of a form: "TOO_LONG:50", "STALE". */
export function useErrorWords(): (code: string) => string {
  const { i18n } = useTranslation();
  const fields = useWords("fields");
  const refusals = useWords("refusals");
  return (code) => {
    const [key = "", n = ""] = code.split(":");
    return i18n.exists(`fields:${key}`) ? fields(key, { n }) : refusals(key, { n });
  };
}
