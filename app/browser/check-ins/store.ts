import type { Entry } from "./entry";

/** A child about whom the owner of this phone may write: no more than is needed to choose the right form. */
export interface KnownMatch {
  id: string;
  owner: string;
  name: string;
}

const NAME = "check-ins";
const VERSION = 1;

/**
 * The little of IndexedDB that the queue needs. Everything is written strictly: what the page says is kept is on the disk,
 * so that killing the browser loses nothing that it had acknowledged.
 */
export interface Store {
  entries(): Promise<Entry[]>;
  entry(key: string): Promise<Entry | undefined>;
  put(entry: Entry): Promise<void>;
  remove(key: string): Promise<void>;
  owner(): Promise<string>;
  matches(owner: string): Promise<KnownMatch[]>;
  /** Who is signed in now, and about whom they may write. */
  know(owner: string, matches: readonly KnownMatch[] | null): Promise<void>;
}

/** Null where the browser keeps nothing, such as in a private window. */
export async function openStore(): Promise<Store | null> {
  if (!("indexedDB" in globalThis)) return null;
  const database = await openDatabase().catch(() => null);
  if (!database) return null;
  const inside = <T>(mode: IDBTransactionMode, ask: (tx: IDBTransaction) => IDBRequest<T> | undefined) =>
    new Promise<T | undefined>((resolve, reject) => {
      const tx = database.transaction(["entries", "matches", "meta"], mode, { durability: "strict" });
      const request = ask(tx);
      tx.oncomplete = () => resolve(request?.result);
      tx.onabort = () => reject(tx.error);
    });
  const store: Store = {
    entries: async () =>
      ((await inside("readonly", (tx) => tx.objectStore("entries").getAll())) as Entry[]) ?? [],
    entry: async (key) =>
      (await inside("readonly", (tx) => tx.objectStore("entries").get(key))) as Entry | undefined,
    put: async (entry) => void (await inside("readwrite", (tx) => tx.objectStore("entries").put(entry))),
    remove: async (key) => void (await inside("readwrite", (tx) => tx.objectStore("entries").delete(key))),
    owner: async () => String((await inside("readonly", (tx) => tx.objectStore("meta").get("owner"))) ?? ""),
    async matches(owner) {
      const all = (await inside("readonly", (tx) => tx.objectStore("matches").getAll())) as KnownMatch[];
      return all.filter((match) => match.owner === owner);
    },
    async know(owner, matches) {
      await inside("readwrite", (tx) => {
        tx.objectStore("meta").put(owner, "owner");
        if (!matches) return undefined;
        tx.objectStore("matches").clear();
        for (const match of matches) tx.objectStore("matches").put(match);
        return undefined;
      });
    },
  };
  return store;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("entries", { keyPath: "key" });
      request.result.createObjectStore("matches", { keyPath: "id" });
      request.result.createObjectStore("meta");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
