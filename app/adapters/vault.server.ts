import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Keeps secrets that must be read again, unreadable in the database and its backups. */
export interface Vault {
  /** `of` binds the text to its owner: sealed for one person it opens for no other. */
  seal(text: string, of: string): string;
  /** Throws when the key is another one, or when the text was changed or moved. */
  open(sealed: string, of: string): string;
  /** The same for the same text, and of no use to whoever has no key: tells in the log that two tries meant one account. */
  mark(text: string): string;
}

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const VERSION = "v1";
/** Characters, six bits each. */
const MARK = 16;

/** AES-256-GCM with a nonce of its own for every text. */
export function vaultOf(key: Uint8Array): Vault {
  // A key of its own, so that no use of one says anything about the other.
  const marking = Buffer.from(hkdfSync("sha256", key, "", "heartbridge marks in the log", KEY_BYTES));
  return {
    mark: (text) => createHmac("sha256", marking).update(text).digest("base64url").slice(0, MARK),
    seal(text, of) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(of));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [
        VERSION,
        ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")),
      ].join(".");
    },
    open(sealed, of) {
      const [version, ...parts] = sealed.split(".");
      const [nonce, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
      if (version !== VERSION || !nonce || !tag || !text) throw new Error("This was not sealed here.");
      const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: 16 })
        .setAAD(Buffer.from(of))
        .setAuthTag(tag);
      return Buffer.concat([cipher.update(text), cipher.final()]).toString("utf8");
    },
  };
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
