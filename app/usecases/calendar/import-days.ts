import { dayImport } from "~/data/schedule/day-import";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { daysOfRows, type FileRow } from "~/domain/schedule/day-rows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { Prisma } from "~/generated/prisma/client";
import { audit } from "../record/audit";

/** Days of one file at most. */
const MOST_DAYS = 400;

/** Keeps the days of a file to be looked at; what the same person had read before and not used is gone. */
export async function startImport(
  { tx, viewer, now }: Work<StaffViewer>,
  schoolId: number | null,
  rows: readonly FileRow[],
): Promise<Verdict<string>> {
  const { days, wrong } = daysOfRows(rows);
  if (days.length > MOST_DAYS) return refused("FILE_TOO_MANY", "file");
  const createdById = viewer.personId;
  await tx.calendarImport.deleteMany({ where: { schoolId, createdById, appliedAt: null } });
  const { id } = await tx.calendarImport.create({
    data: {
      ...{ schoolId, createdById, createdAt: now },
      days: days as unknown as Prisma.InputJsonValue,
      wrong: wrong as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  return passed(id);
}

/** Writes all days that are new or changed, once; `schoolId` says whose calendar the page is about. */
export async function applyImport(
  work: Work<StaffViewer>,
  schoolId: number | null,
  id: string,
): Promise<Verdict> {
  const { tx, now } = work;
  const { count } = await tx.calendarImport.updateMany({
    where: { id, schoolId, appliedAt: null },
    data: { appliedAt: now },
  });
  const found = count === 1 ? await dayImport(work, id) : null;
  if (!found) return refused("STALE");
  const written = found.days.filter(({ becomes }) => becomes !== "UNCHANGED");
  if (written.length === 0) return refused("NOTHING_NEW");
  const column = <K extends keyof (typeof written)[number]>(name: K) => written.map((one) => one[name]);
  await tx.$executeRaw`
    INSERT INTO calendar_days (school_id, day, kind, name_zh, name_en)
    SELECT ${schoolId}::int, f.day, f.kind, f.zh, f.en
    FROM unnest(${column("day")}::date[], ${column("kind")}::day_exception[], ${column("nameZh")}::text[], ${column("nameEn")}::text[]) AS f (day, kind, zh, en)
    ON CONFLICT (school_id, day) DO UPDATE SET kind = EXCLUDED.kind, name_zh = EXCLUDED.name_zh, name_en = EXCLUDED.name_en`;
  const counted = (becomes: string) => written.filter((one) => one.becomes === becomes).length;
  await audit(work, {
    action: "calendar.imported",
    subject: "calendar",
    subjectId: id,
    schoolId,
    details: { added: counted("NEW"), changed: counted("CHANGED"), wrong: found.wrong.length },
  });
  return passed();
}
