import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "./button";
import { Alert } from "./status";

/** A sentence of the catalogue with its places left open: the page's script knows what goes there. */
function useOpenWords() {
  const { i18n } = useTranslation("checkInForm");
  return (key: string) => String(i18n.getResource(i18n.language, "checkInForm", key));
}

const STATES = ["WRITING", "WAITING", "SENDING", "SENT", "REFUSED", "CHANGED", "SIGNED_OUT"] as const;

/** Check-ins that were written on this phone; its script fills the list in. */
export function OnThisPhone() {
  const { t } = useTranslation("checkInForm");
  const open = useOpenWords();
  const words = {
    entry: open("queue.entry"),
    open: t("queue.open"),
    remove: t("queue.remove"),
    removeSure: t("queue.removeSure"),
    gone: t("queue.gone"),
    ...Object.fromEntries(STATES.map((state) => [state, open(`queue.state.${state}`)])),
  };
  return (
    <section data-queue data-words={JSON.stringify(words)} aria-live="polite">
      <p data-none>{t("queue.none")}</p>
      <ul className="list" hidden />
      <noscript>
        <Alert tone="care">{t("queue.noScript")}</Alert>
      </noscript>
    </section>
  );
}

/** Whoever signs out takes what was not sent from the phone, and is told so before. */
export function LeavesUnsent() {
  const { t } = useTranslation("checkInForm");
  const open = useOpenWords();
  return (
    <div data-phone="leaving" data-unsent={open("queue.signOut")} hidden>
      <Alert
        tone="care"
        role="alert"
        actions={
          <LinkButton small href={paths.ownCheckIns}>
            {t("queue.signOutSend")}
          </LinkButton>
        }
      >
        <span data-text />
      </Alert>
    </div>
  );
}

/** What is still on this phone, on every page of a volunteer. */
export function UnsentNotice({ owner }: { owner: string | undefined }) {
  const { t } = useTranslation("checkInForm");
  const open = useOpenWords();
  return (
    <div className="notice" data-phone="page" data-owner={owner} data-unsent={open("queue.banner")} hidden>
      <Alert
        tone="care"
        actions={
          <LinkButton small href={paths.ownCheckIns}>
            {t("queue.look")}
          </LinkButton>
        }
      >
        <span data-text />
      </Alert>
    </div>
  );
}
