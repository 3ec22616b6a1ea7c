import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Place } from "~/domain/access/sealed";

/** Keeps secrets that must be read again, unreadable in the database and its backups. */
export interface Vault {
  seal(text: string, at: Place): string;
  /** Throws when it was sealed with a key that is not here, and when the text was changed or moved. */
  open(sealed: string, at: Place): string;
  /** What begins every text that was sealed with the newest key. */
  fresh: string;
  /** Recognises a text without opening it, under each key that is here, the newest first. */
  fingerprints(text: string, column: string): [string, ...string[]];
}

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const TAG_BYTES = 16;

interface Key {
  id: string;
  sealing: Uint8Array;
  printing: Uint8Array;
  /** Until there were several keys, texts were sealed with the key of the environment itself. */
  first: Uint8Array;
}

/**
 * AES-256-GCM with a nonce of its own for every text, as `v2.key.nonce.tag.text`; `old` opens what was sealed before the
 * key was changed. Keys for sealing and for fingerprints are derived (HKDF), so that neither says anything of the other.
 */
export function vaultOf(key: Uint8Array, old: Uint8Array | null = null): Vault {
  const keys: [Key, ...Key[]] = [keyOf(key), ...(old ? [keyOf(old)] : [])];
  const [newest] = keys;
  const fresh = `v2.${newest.id}.`;
  return {
    fresh,
    seal(text, at) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(CIPHER, newest.sealing, nonce).setAAD(boundTo(newest.id, at));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return fresh + [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
    },
    open(sealed, at) {
      const parts = sealed.split(".");
      if (parts[0] === "v1") return openFirst(keys, parts.slice(1), at);
      const found = keys.find(({ id }) => id === parts[1]);
      if (parts[0] !== "v2" || !found) throw new Error("This was not sealed here.");
      return openWith(found.sealing, parts.slice(2), boundTo(found.id, at));
    },
    fingerprints(text, column) {
      const of = ({ printing }: Key) =>
        createHmac("sha256", printing).update(`${column}\n${text}`).digest("hex");
      return [of(newest), ...keys.slice(1).map(of)];
    },
  };
}

function keyOf(first: Uint8Array): Key {
  const derived = (use: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", first, "", `heartbridge ${use}`, bytes));
  return {
    id: derived("key id", 4).toString("hex"),
    sealing: derived("sealing", KEY_BYTES),
    printing: derived("fingerprints", KEY_BYTES),
    first,
  };
}

const boundTo = (keyId: string, { column, row }: Place) => Buffer.from(`v2\n${keyId}\n${column}\n${row}`);

// Its key was not named, so that each has to be tried.
function openFirst(keys: readonly Key[], parts: readonly string[], { row }: Place): string {
  for (const { first } of keys) {
    try {
      return openWith(first, parts, Buffer.from(row));
    } catch {
      // Another key, or none: what is left when all were tried is said below.
    }
  }
  throw new Error("This was not sealed here.");
}

function openWith(key: Uint8Array, parts: readonly string[], bound: Buffer): string {
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
  if (!nonce || !tag || !text) throw new Error("This was not sealed here.");
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(bound)
    .setAuthTag(tag);
  return Buffer.concat([cipher.update(text), cipher.final()]).toString("utf8");
}

/** A demonstration needs no variable: its key is made once and lies beside its data, for this user alone. */
export function keptKey(dataDir: string): Buffer {
  const file = `${path.resolve(dataDir)}.key`;
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, randomBytes(KEY_BYTES).toString("base64"), { mode: 0o600, flag: "wx" });
  }
  return Buffer.from(fs.readFileSync(file, "utf8"), "base64");
}
