/** Who is taken when, so that no two contacts of one person, or of one seat, overlap. */
export class Busy {
  private readonly taken = new Map<string, [from: number, to: number][]>();

  isFree(keys: readonly string[], from: number, to: number): boolean {
    return keys.every((key) =>
      (this.taken.get(key) ?? []).every(([start, end]) => to <= start || from >= end),
    );
  }

  take(keys: readonly string[], from: number, to: number) {
    for (const key of keys) {
      const spans = this.taken.get(key);
      if (spans) spans.push([from, to]);
      else this.taken.set(key, [[from, to]]);
    }
  }
}
