import { createContext, useContext } from "react";

export type ScriptAddress = { src: string; nonce: string };

/** Where the built script is and the word by which the policy of this answer knows it. */
export const ConsoleScriptAddress = createContext<ScriptAddress | null>(null);

/** Keyboard, search as you type and a guard against second clicks; modules run after the page is there. */
export function ConsoleScript() {
  const address = useContext(ConsoleScriptAddress);
  return address && <script type="module" src={address.src} nonce={address.nonce} />;
}
