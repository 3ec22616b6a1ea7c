import { policyOf } from "~/data/places/policy";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { isClosing, quarterEnd } from "~/domain/ledger/quarter";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";

/** Writes to whoever signs for a village, a town or the district, once before each end of a quarter: so many days before it as the policy says. */
export async function remindOfLedger(work: Work<SystemViewer>): Promise<number> {
  const { tx, now } = work;
  const today = dayIn(now, DISTRICT_ZONE);
  // Of no school: the district's.
  const { ledgerDays } = await policyOf(work, 0);
  if (!isClosing(today, ledgerDays)) return 0;
  const end = quarterEnd(today).toISOString().slice(0, 10);
  return tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT DISTINCT 'LEDGER_DUE:' || g.person_id || ':' || ${end}, 'LEDGER_DUE', g.person_id, jsonb_build_object('quarterEnd', ${end}::text), ${now}::timestamptz, ${now}::timestamptz
    FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    WHERE g.revoked_at IS NULL AND g.role IN ('VILLAGE_DIRECTOR', 'TOWN_SUPERVISOR', 'DISTRICT_ADMIN')
    ON CONFLICT (key) DO NOTHING`;
}
