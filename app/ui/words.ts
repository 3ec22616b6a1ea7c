import { useTranslation } from "react-i18next";
import { formatShortDate } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
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

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The sentence behind an error code of a form: "STALE", "TOO_LONG:50", "ROOM_SHUT_ON:2026-11-24", or who is taken, from
 * when to when and by whom: "CHILD_BUSY_ON:2026-11-24|16:00–16:30|Wu".
 */
export function useErrorWords(): (code: string) => string {
  const { i18n } = useTranslation();
  const fields = useWords("fields");
  const refusals = useWords("refusals");
  const locale = localeOf(i18n.language);
  return (code) => {
    const [key = "", ...rest] = code.split(":");
    const [value = "", time = "", name = ""] = rest.join(":").split("|");
    const n = DAY.test(value) ? formatShortDate(new Date(`${value}T00:00:00Z`), locale, "UTC") : value;
    return i18n.exists(`fields:${key}`) ? fields(key, { n }) : refusals(key, { n, time, name });
  };
}
