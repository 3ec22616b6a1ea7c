import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { ConsoleScriptAddress } from "~/ui/console-script";
import { Icon } from "~/ui/icons";

/**
 * Reads the page aloud by the browser's own voice. The button stands there for a browser that has one, alone: its script
 * is a file of a few hundred bytes that no other page loads, and without it nothing is missing.
 */
export function ReadAloud() {
  const { t } = useTranslation("familyOwn");
  const address = useContext(ConsoleScriptAddress);
  if (!address) return null;
  return (
    <>
      <button
        type="button"
        className="btn"
        id="read-aloud"
        hidden
        data-start={t("read.start")}
        data-stop={t("read.stop")}
      >
        <Icon name="bell" />
        <span>{t("read.start")}</span>
      </button>
      <script src="/read-aloud.js" nonce={address.nonce} defer />
    </>
  );
}
