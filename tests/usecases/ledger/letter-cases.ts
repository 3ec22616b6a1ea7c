import type { Tx } from "~/data/work.server";
import { aDistrictAdmin, aMatch, aPlace, aVisitor, NOW } from "../../factories";

/** A quarter that ends within three weeks, for a village; and one that was returned to it. */
export const LEDGER_CASES = {
  LEDGER_DUE: async (tx: Tx) => {
    const { person } = await aVisitor(tx, "VILLAGE_DIRECTOR", (await aPlace(tx, { kind: "VILLAGE" })).id);
    return { to: person.id, payload: { quarterEnd: "2026-12-31" } };
  },
  LEDGER_RETURNED: async (tx: Tx) => {
    const about = await aMatch(tx);
    const { school } = about;
    const { person: admin } = await aDistrictAdmin(tx, { school });
    const town = await tx.place.findUniqueOrThrow({ where: { id: school.placeId } });
    const { person } = await aVisitor(tx, "TOWN_SUPERVISOR", town.id);
    const ledger = await tx.ledger.create({
      data: { placeId: town.parentId ?? 0, quarterEnd: new Date("2026-09-30T00:00:00Z"), takenAt: NOW },
    });
    const step = { ledgerId: ledger.id, placeId: town.id, byId: admin.id, at: NOW };
    await tx.ledgerStep.createMany({ data: [{ ...step, turn: 1, act: "SIGN" }] });
    await tx.ledgerStep.createMany({ data: [{ ...step, turn: 2, act: "RETURN", reason: "少了一人" }] });
    const payload = { ledgerId: ledger.id, placeId: String(town.id) };
    return { to: person.id, payload, about };
  },
};
