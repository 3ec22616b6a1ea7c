/** What a folder of this one says of its language, in its file `language.ts` (docs/decisions/0043). */
export interface Language {
  /** What the language calls itself. */
  name: string;
  /** Under which `Intl` writes weekdays, months and numbers. */
  tag: string;
  /**
   * `han`: words without gaps, 2026年11月23日, Chinese names of places and schools.
   * `latin`: words apart, 23 Nov 2026, their names in Latin letters.
   */
  writing: "han" | "latin";
}
