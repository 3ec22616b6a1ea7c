import { vaultOf } from "~/adapters/vault.server";

/** The same for every site of a test, as the processes of one site share their key. */
export const VAULT = vaultOf(Buffer.alloc(32, 7));
