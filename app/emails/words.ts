import { createInstance, type TFunction } from "i18next";
import type { Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

export type MailWords = TFunction<["mail", "common", "dropout"]>;

/** The recipient's language, whatever language the sender works in. */
export function mailWords(locale: Locale): MailWords {
  return i18n.getFixedT(locale, ["mail", "common", "dropout"]);
}
