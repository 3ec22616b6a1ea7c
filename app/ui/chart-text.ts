/** Height of the words in a chart on a phone, in its own units (`.chart .ax` in `styles/charts.css`). */
const LETTER = 22;

/** About how wide words are in a chart on a phone, in its own units: a Chinese character is as wide as it is high. */
export function wordsWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > "\u2e7f" ? LETTER : LETTER * 0.55), 0);
}

/** The lines of a label that has so much room: one, or two broken at a space. */
export function linesOf(label: string, room: number): string[] {
  const space = label.indexOf(" ");
  if (space < 0 || wordsWidth(label) <= room) return [label];
  return [label.slice(0, space), label.slice(space + 1)];
}
