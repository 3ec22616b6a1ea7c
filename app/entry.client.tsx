// The only script of the site, loaded by pages of the console alone; each of them works without it (docs/decisions/0003).
import { listenToKeys } from "./browser/keyboard";
import { keepListsLive } from "./browser/live-list";
import { sendFormsOnce } from "./browser/send-once";

listenToKeys();
keepListsLive();
sendFormsOnce();
