import { z } from "zod";
import type { Work } from "~/data/work.server";

const Key = z.uuid();

export interface Receipt {
  key: string;
  /** Where the first click with this key led, if there was one. */
  earlier(work: Work): Promise<string | null>;
}

/** A form with a `receipt` field takes effect once, however often it is sent. */
export function receiptOf(form: FormData): Receipt | null {
  const key = Key.safeParse(form.get("receipt"));
  if (!key.success) return null;
  return {
    key: key.data,
    async earlier({ tx }) {
      const row = await tx.formReceipt.findUnique({ where: { key: key.data } });
      return row?.location ?? null;
    },
  };
}

/** Written in the command's own transaction: the second of two clicks at once breaks on the key and undoes itself. */
export async function keepReceipt({ tx, now }: Work, key: string, location: string) {
  await tx.formReceipt.createMany({ data: [{ key, location, createdAt: now }] });
}
