import type { FamilyViewer } from "~/domain/access/viewer";
import type { Work } from "../work.server";

/** Who holds the card, as that person may see it on a phone that others look at, too. */
export interface OwnDetails {
  name: string;
  /** GB/T 4761. */
  relation: number;
  carer: boolean;
  /** IANA; null where the clock is the school's. */
  timeZone: string | null;
  worksAt: string;
  /** The last four digits of the phone in the file; empty without one. */
  phoneEnd: string;
  /** Those digits open the card. */
  phoneOpens: boolean;
}

/** One statement. */
export async function ownDetails({ tx }: Work<FamilyViewer>): Promise<OwnDetails | null> {
  const [row] = await tx.$queryRaw<[{ own: OwnDetails | null }]>`SELECT app.own_details() AS own`;
  return row.own;
}
