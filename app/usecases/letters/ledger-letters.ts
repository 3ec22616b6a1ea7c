import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { payloadText, type Writer } from "./writer";

/** Before the end of a quarter, to whoever signs for a level; quiet once it is over, or the right is gone. */
export const ledgerDue: Writer = async ({ work, message, to }) => {
  const end = payloadText(message, "quarterEnd");
  if (dayIn(work.now, DISTRICT_ZONE).toISOString().slice(0, 10) > end) return { drop: "QUARTER_OVER" };
  const grants = await work.tx.grant.findMany({
    where: {
      personId: to.id,
      revokedAt: null,
      role: { in: ["VILLAGE_DIRECTOR", "TOWN_SUPERVISOR", "DISTRICT_ADMIN"] },
    },
    select: { role: true },
  });
  if (grants.length === 0) return { drop: "NO_RIGHT" };
  const district = grants.some(({ role }) => role === "DISTRICT_ADMIN");
  return {
    values: { until: formatDay(new Date(`${end}T00:00:00Z`), to.locale, "UTC") },
    path: district ? paths.districtLedger() : paths.fieldLedger(),
  };
};

/** A quarter came back: which place, by name; why stands behind the sign-in. Quiet once it is signed again. */
export const ledgerReturned: Writer = async ({ work, message, to }) => {
  const ledgerId = payloadText(message, "ledgerId");
  const [place] = await work.tx.$queryRaw<{ zh: string; en: string; kind: string; quarterEnd: Date }[]>`
    SELECT p.name_zh AS zh, p.name_en AS en, p.kind::text AS kind, l.quarter_end AS "quarterEnd" FROM ledgers l
      JOIN LATERAL (SELECT * FROM ledger_steps s WHERE s.ledger_id = l.id AND s.place_id = ${Number(payloadText(message, "placeId"))}
        ORDER BY s.turn DESC LIMIT 1) s ON s.act = 'RETURN' JOIN places p ON p.id = s.place_id
    WHERE l.id = ${ledgerId}::uuid AND EXISTS (SELECT FROM grants g WHERE g.person_id = ${to.id}::uuid AND g.place_id = p.id AND g.revoked_at IS NULL)`;
  if (!place) return { drop: "SIGNED_AGAIN" };
  return {
    values: {
      place: isLatin(to.locale) ? place.en : place.zh,
      until: formatDay(place.quarterEnd, to.locale, "UTC"),
    },
    path: paths.fieldLedgerQuarter(ledgerId),
  };
};
