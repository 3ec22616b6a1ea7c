import { createInstance } from "i18next";
import type { Locale } from "~/i18n/locale";
import { i18nOptions, type Namespace } from "~/i18n/resources";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

/** Words for what stands in the head of a page, outside of React. */
export function sayIn<N extends Namespace>(locale: Locale, namespace: N) {
  return i18n.getFixedT(locale, namespace);
}
