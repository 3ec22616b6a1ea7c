/** Binary heap of (key, node), least key first; a node may be in it several times. */
export class Heap {
  private readonly keys: number[] = [];
  private readonly nodes: number[] = [];

  get size() {
    return this.keys.length;
  }

  get leastKey() {
    return this.keys[0] as number;
  }

  clear() {
    this.keys.length = 0;
    this.nodes.length = 0;
  }

  add(key: number, node: number) {
    const { keys, nodes } = this;
    let hole = keys.length;
    keys.push(key);
    nodes.push(node);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if ((keys[parent] as number) <= key) break;
      keys[hole] = keys[parent] as number;
      nodes[hole] = nodes[parent] as number;
      hole = parent;
    }
    keys[hole] = key;
    nodes[hole] = node;
  }

  takeLeast(): number {
    const { keys, nodes } = this;
    const least = nodes[0] as number;
    const key = keys.pop() as number;
    const node = nodes.pop() as number;
    const size = keys.length;
    if (size === 0) return least;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++;
      if ((keys[child] as number) >= key) break;
      keys[hole] = keys[child] as number;
      nodes[hole] = nodes[child] as number;
      hole = child;
    }
    keys[hole] = key;
    nodes[hole] = node;
    return least;
  }
}
