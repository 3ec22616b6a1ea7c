const NONE = -1;
/** Keys in the window, one bucket each. */
const SIZE = 4096;
const WORDS = SIZE / 32;
/** A first value that makes the field a double for good, so that no object changes its shape later. */
export const DOUBLE = Number.POSITIVE_INFINITY;

/**
 * A queue of numbered nodes by whole-number key, for keys that never fall below the last one taken. Keys near the
 * last one have a bucket each and a bit in a map; far ones wait in a list until the window reaches them. A node may be
 * in it more than once: whoever takes it compares the key with the node's distance. Equal keys come last in, first out.
 */
export class Buckets {
  /** Keeps the shape of its objects, and with it the compiled code, while no search is under way. */
  static readonly resident = new Buckets();

  /** Key of the node that was taken last. */
  key = DOUBLE;
  private origin = DOUBLE;
  private word = 0;
  private readonly head = new Int32Array(SIZE).fill(NONE);
  private readonly map = new Int32Array(WORDS);
  private node = new Int32Array(1024);
  private next = new Int32Array(1024);
  private entries = 0;
  private readonly farNode: number[] = [];
  private readonly farKey: number[] = [];

  constructor() {
    this.clear();
  }

  clear() {
    for (let w = this.word; w < WORDS; w++) {
      let bits = this.map[w]!;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        this.head[w * 32 + bit] = NONE;
        bits &= bits - 1;
      }
      this.map[w] = 0;
    }
    this.entries = 0;
    this.farNode.length = 0;
    this.farKey.length = 0;
    this.origin = 0;
    this.word = 0;
    this.key = 0;
  }

  add(key: number, node: number) {
    const place = key - this.origin;
    if (place < SIZE) this.addNear(place, node);
    else {
      this.farNode.push(node);
      this.farKey.push(key);
    }
  }

  /** The node of the least key, or −1 when none is left. */
  take(): number {
    for (;;) {
      while (this.word < WORDS) {
        const bits = this.map[this.word]!;
        if (bits === 0) {
          this.word++;
          continue;
        }
        const bit = 31 - Math.clz32(bits & -bits);
        const place = this.word * 32 + bit;
        const entry = this.head[place]!;
        const next = this.next[entry]!;
        this.head[place] = next;
        if (next === NONE) this.map[this.word] = bits & ~(1 << bit);
        this.key = this.origin + place;
        return this.node[entry]!;
      }
      if (this.farNode.length === 0) return NONE;
      this.moveWindow();
    }
  }

  private addNear(place: number, node: number) {
    const entry = this.entries++;
    if (entry === this.node.length) this.grow();
    this.node[entry] = node;
    this.next[entry] = this.head[place]!;
    this.head[place] = entry;
    this.map[place >> 5]! |= 1 << (place & 31);
  }

  private grow() {
    const larger = () => new Int32Array(2 * this.node.length);
    const [node, next] = [larger(), larger()];
    node.set(this.node);
    next.set(this.next);
    this.node = node;
    this.next = next;
  }

  private moveWindow() {
    const { farNode, farKey } = this;
    this.origin = farKey.reduce((least, key) => Math.min(least, key), Number.POSITIVE_INFINITY);
    this.word = 0;
    this.entries = 0;
    let kept = 0;
    for (let k = 0; k < farNode.length; k++) {
      const place = farKey[k]! - this.origin;
      if (place < SIZE) this.addNear(place, farNode[k]!);
      else {
        farNode[kept] = farNode[k]!;
        farKey[kept] = farKey[k]!;
        kept++;
      }
    }
    farNode.length = kept;
    farKey.length = kept;
  }
}
