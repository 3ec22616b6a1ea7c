// The only script of the site, loaded by pages of the console alone; each of them works without it (docs/decisions/0003).
import { listenToKeys } from "./browser/keyboard";
import { keepListsLive } from "./browser/live-list";
import { sendFormsOnce } from "./browser/send-once";

// A refused form may stand far down its page.
document.querySelector<HTMLElement>(".form-errors")?.focus();
listenToKeys();
keepListsLive();
sendFormsOnce();
