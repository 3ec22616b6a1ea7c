import { aChild, aCoordinator, aDistrictAdmin, aPlace, aSchool, aVisitor } from "../../factories";
import type { TestDatabase } from "../../support/databases";
import { setting } from "../round/given";

/** Two villages of one town, of which the second has nobody to sign for it; a child in each and one in the town itself. */
export const aDistrictOf = (given: TestDatabase) =>
  setting(given, async (tx) => {
    const town = await aPlace(tx);
    const village = await aPlace(tx, { kind: "VILLAGE", parentId: town.id });
    const next = await aPlace(tx, { kind: "VILLAGE", parentId: town.id });
    const school = await aSchool(tx, { placeId: town.id });
    const child = async (name: string, placeId: number) =>
      (await aChild(tx, { school, name, placeId })).child;
    return {
      ...{ town, village, next, school },
      mine: await child("白小满", village.id),
      other: await child("白小雪", next.id),
      third: await child("白小寒", town.id),
      admin: (await aDistrictAdmin(tx, { school })).viewer,
      coordinator: (await aCoordinator(tx, { school })).viewer,
      director: (await aVisitor(tx, "VILLAGE_DIRECTOR", village.id)).viewer,
      supervisor: (await aVisitor(tx, "TOWN_SUPERVISOR", town.id)).viewer,
    };
  });
