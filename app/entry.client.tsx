// The only script of the site: pages of the console and of volunteers load it, and each of them works without it
// (docs/decisions/0003, 0031).
import { clearOnHandOver } from "./browser/hand-over";
import { listenToKeys } from "./browser/keyboard";
import { keepListsLive } from "./browser/live-list";
import { sendFormsOnce } from "./browser/send-once";

/** The tablet's page: it shows nothing to whoever has no session of it. */
const CORNER = "/corner/over";

// A refused form may stand far down its page.
document.querySelector<HTMLElement>(".form-errors")?.focus();
if (document.body.classList.contains("console")) {
  listenToKeys();
  keepListsLive();
  sendFormsOnce();
  clearOnHandOver(CORNER);
}
if (document.querySelector("[data-phone]"))
  void import("./browser/check-ins/page").then(({ keepCheckIns }) => keepCheckIns());
