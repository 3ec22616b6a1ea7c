import type { Tx } from "~/data/work.server";
import type { TransferState } from "~/generated/prisma/client";
import { aCoordinator, aMatch, aSchool, NOW } from "../factories";

/** A child that is about to go to another school, for whoever answers there and for whoever handed it over. */
const moving = (state: TransferState, to: "old" | "new") => async (tx: Tx) => {
  const about = await aMatch(tx);
  const there = await aSchool(tx);
  const { person } = await aCoordinator(tx, { school: there });
  const decided = { decidedById: person.id, decidedAt: NOW, numberChange: "SAME", flagged: true } as const;
  const transfer = await tx.transfer.create({
    data: {
      ...{ childId: about.child.child.id, fromSchoolId: about.school.id, toSchoolId: there.id, state },
      ...{ movesOn: NOW, because: "搬家", startedById: about.coordinator.person.id, startedAt: NOW },
      ...(state === "ACCEPTED" && decided),
    },
  });
  const reader = to === "new" ? person : about.coordinator.person;
  return { to: reader.id, payload: { transferId: transfer.id }, about };
};

export const TRANSFER_CASES = {
  TRANSFER_ASKED: moving("STARTED", "new"),
  TRANSFER_ANSWERED: moving("ACCEPTED", "old"),
};
