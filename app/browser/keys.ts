/** What a key does on a page of the console. */
export type KeyCommand = "search" | "next" | "previous" | "leave";

export interface Pressed {
  key: string;
  /** Held down together with another key, or part of a word that is being composed. */
  modified: boolean;
  /** The focus is in a field that takes text or has keys of its own. */
  typing: boolean;
}

/** Letters belong to the field that has the focus; only Escape leaves it. */
export function commandOf({ key, modified, typing }: Pressed): KeyCommand | null {
  if (modified) return null;
  if (typing) return key === "Escape" ? "leave" : null;
  switch (key) {
    case "/":
    case "／": // A Chinese input method writes the wide one.
      return "search";
    case "j":
    case "J":
      return "next";
    case "k":
    case "K":
      return "previous";
    default:
      return null;
  }
}

/** The row after `current` (-1: none yet) in a list of `count`; the ends hold. */
export function rowAfter(current: number, count: number, command: "next" | "previous"): number {
  if (count === 0) return -1;
  if (current < 0) return 0;
  return Math.min(count - 1, Math.max(0, current + (command === "next" ? 1 : -1)));
}
