// The only script of the site: pages of the console and of volunteers load it, and each of them works without it
// (docs/decisions/0003, 0031).
import { listenToKeys } from "./browser/keyboard";
import { keepListsLive } from "./browser/live-list";
import { sendFormsOnce } from "./browser/send-once";

// A refused form may stand far down its page.
document.querySelector<HTMLElement>(".form-errors")?.focus();
if (document.body.classList.contains("console")) {
  listenToKeys();
  keepListsLive();
  sendFormsOnce();
}
if (document.querySelector("[data-phone]"))
  void import("./browser/check-ins/page").then(({ keepCheckIns }) => keepCheckIns());
