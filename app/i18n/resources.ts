import { resources } from "~/generated/catalogues";
import { defaultLocale, locales } from "./locale";

export { resources };

type Reference = (typeof resources)[typeof defaultLocale];
export type Namespace = keyof Reference;

/** Options of every i18next instance: all catalogues are in memory, and React escapes what is put in. */
export const i18nOptions = {
  resources,
  supportedLngs: [...locales],
  fallbackLng: defaultLocale,
  ns: Object.keys(resources[defaultLocale]),
  defaultNS: "common",
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Reference;
    returnNull: false;
  }
}
