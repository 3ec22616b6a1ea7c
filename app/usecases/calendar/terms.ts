import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { addDays } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface NewTerm {
  name: string;
  /** First and last day, midnight UTC of the calendar day. */
  startsOn: Date;
  endsOn: Date;
}

/** Days that a term lasts at most. */
const LONGEST = 365;

export async function addTerm(work: Work<StaffViewer>, schoolId: number, term: NewTerm): Promise<Verdict> {
  const { tx } = work;
  const { startsOn, endsOn } = term;
  if (endsOn <= startsOn) return refused("END_BEFORE_START", "endsOn");
  if (endsOn > addDays(startsOn, LONGEST)) return refused("TERM_TOO_LONG", "endsOn");
  const other = await tx.term.findFirst({
    where: { schoolId, startsOn: { lte: endsOn }, endsOn: { gte: startsOn } },
    select: { id: true },
  });
  if (other) return refused("TERMS_OVERLAP", "startsOn");
  const { id } = await tx.term.create({ data: { schoolId, ...term }, select: { id: true } });
  await audit(work, { action: "calendar.term-added", subject: "calendar", subjectId: id, schoolId });
  return passed();
}

export async function dropTerm(work: Work<StaffViewer>, schoolId: number, id: number): Promise<Verdict> {
  const { count } = await work.tx.term.deleteMany({ where: { id, schoolId } });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "calendar.term-dropped", subject: "calendar", subjectId: id, schoolId });
  return passed();
}
