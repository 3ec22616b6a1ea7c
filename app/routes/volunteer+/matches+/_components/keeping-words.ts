import { useTranslation } from "react-i18next";

/** What the script of the form says, in the language of the page. */
export function useKeepingWords() {
  const { t } = useTranslation("checkInForm");
  return {
    saving: t("state.saving"),
    saved: t("state.saved", { time: "%s" }),
    kept: t("state.kept", { time: "%s" }),
    signedOut: t("state.signedOut"),
    sending: t("state.sending"),
    changed: t("state.changed"),
    failed: t("state.failed"),
  };
}
