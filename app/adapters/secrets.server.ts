import { createHash, randomBytes } from "node:crypto";

/** 256 bits for one-time and personal links. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is stored in place of the secret. */
export const secretHash = (secret: string) => createHash("sha256").update(secret).digest("base64url");
