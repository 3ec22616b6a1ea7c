import { columnOf, type PartyWithHours } from "~/data/schedule/availability";
import type { Work } from "~/data/work.server";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { union, type Window } from "~/domain/schedule/windows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Hours {
  /** Of the hours that the form was filled from; 0 for none. */
  version: number;
  windows: readonly Window[];
}

/** When somebody has time in an ordinary week; no window at all means never. */
export async function setHours(
  work: Work<StaffViewer | VolunteerViewer>,
  party: PartyWithHours,
  { version, windows }: Hours,
): Promise<Verdict> {
  const { tx } = work;
  const of = columnOf(party);
  const data = { windows: union(windows).map((window) => ({ ...window })) };
  const { count } =
    version === 0
      ? await tx.weeklyHours.createMany({ data: [{ ...of, ...data }], skipDuplicates: true })
      : await tx.weeklyHours.updateMany({
          where: { ...of, version },
          data: { ...data, version: { increment: 1 } },
        });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: "availability.hours-set",
    subject: party.kind,
    subjectId: party.id,
    schoolId: party.school.id,
  });
  return passed();
}
