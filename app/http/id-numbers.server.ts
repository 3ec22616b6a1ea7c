import { shownSince } from "~/data/id-numbers/id-numbers";
import type { Work } from "~/data/work.server";
import { SHOWN_MINUTES } from "~/domain/access/id-number";
import { idNumberOf } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import { maskIdNumber } from "~/domain/shared/id-number";
import type { RequestContext } from "./site.server";

interface Stored {
  id: string;
  sealed: string;
  recordedAt: Date;
  recordedBy: { name: string };
}

/** A number as a page shows it: masked, unless the viewer said why within the last minutes. */
export interface ShownNumber {
  text: string;
  whole: boolean;
  recordedAt: Date;
  recordedBy: string;
}

/** By the id of whose number it is; one statement, and none where nothing is stored. */
export async function shownNumbers(
  work: Work<StaffViewer>,
  { site }: RequestContext,
  stored: ReadonlyMap<string, Stored>,
): Promise<Record<string, ShownNumber>> {
  if (stored.size === 0) return {};
  const since = new Date(work.now.getTime() - SHOWN_MINUTES * 60_000);
  const ids = [...stored.values()].map(({ id }) => id);
  const asked = await shownSince(work, work.viewer.personId, ids, since);
  return Object.fromEntries(
    [...stored].map(([holder, { id, sealed, recordedAt, recordedBy }]) => {
      const number = site.vault.open(sealed, idNumberOf(holder));
      const whole = asked.has(id);
      return [
        holder,
        { text: whole ? number : maskIdNumber(number), whole, recordedAt, recordedBy: recordedBy.name },
      ];
    }),
  );
}
