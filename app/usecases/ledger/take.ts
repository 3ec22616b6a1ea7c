import type { Work } from "~/data/work.server";
import type { StaffViewer, SystemViewer } from "~/domain/access/viewer";
import { lastQuarterEnd } from "~/domain/ledger/quarter";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { audit } from "../record/audit";

/** Days after its end in which the site takes a quarter by itself; later it is somebody's decision. */
const BY_ITSELF_DAYS = 10;

/** Takes the newest quarter that is over, for the administrator's own district. Answers the ledger's id. */
export async function takeQuarter(work: Work<StaffViewer>): Promise<Verdict<string>> {
  const grant = work.viewer.grants.find(({ role, placeId }) => role === "DISTRICT_ADMIN" && placeId !== null);
  if (!grant?.placeId) return refused("LEDGER_NOT_YOURS");
  return passed(await take(work, grant.placeId, lastQuarterEnd(dayIn(work.now, DISTRICT_ZONE))));
}

/** Takes the quarter of each district that has children, on the first days after its end; how many were taken. */
export async function takeEndedQuarters(work: Work<SystemViewer>): Promise<number> {
  const today = dayIn(work.now, DISTRICT_ZONE);
  const end = lastQuarterEnd(today);
  if (today > addDays(end, BY_ITSELF_DAYS)) return 0;
  const due = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT p.id FROM places p WHERE p.kind = 'DISTRICT' AND EXISTS (SELECT FROM children)
      AND NOT EXISTS (SELECT FROM ledgers l WHERE l.place_id = p.id AND l.quarter_end = ${end}::date) ORDER BY p.id`;
  for (const { id } of due) await take(work, id, end);
  return due.length;
}

async function take(work: Work, district: number, end: Date): Promise<string> {
  const [made] = await work.tx.$queryRaw<{ id: string }[]>`
    SELECT app.take_ledger(${district}::int, ${end}::date, ${work.now}::timestamptz) AS id`;
  const id = made?.id ?? "";
  await audit(work, {
    action: "ledger.taken",
    subject: "ledger",
    subjectId: id,
    details: { quarter: end.toISOString().slice(0, 10) },
  });
  return id;
}
