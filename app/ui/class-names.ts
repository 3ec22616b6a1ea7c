/** Joins class names and drops what is empty; undefined when nothing is left, so that no empty attribute is written. */
export function classes(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
