import type { Tx } from "~/data/work.server";
import { DEMO_PEOPLE } from "./sign-ins";
import type { World } from "./world";

/** What the district's own published report says of its clean-up, typed for this year and, with other numbers, for the one before. */
export async function addCleanUp(tx: Tx, { now, map }: World): Promise<void> {
  const { id } = await tx.person.findFirstOrThrow({
    where: { email: DEMO_PEOPLE.districtAdmin.email },
    select: { id: true },
  });
  const year = now.getUTCFullYear();
  const typed = { placeId: map.districtId, recordedById: id, recordedAt: now };
  await tx.cleanUpYear.createMany({
    data: [
      {
        ...{ ...typed, year, source: "公安分局《校园周边环境集中整治情况通报》" },
        ...{ deployments: 390, operations: 7, machineCases: 9, venuesClosed: 12 },
        ...{ detained: 35, fined: 76, crimesSolved: 2, peoplePunished: 7 },
      },
      {
        ...{ ...typed, year: year - 1, source: "公安分局年度工作总结" },
        ...{ deployments: 340, operations: 5, machineCases: 11, venuesClosed: 15 },
        ...{ detained: 41, fined: 83, crimesSolved: 3, peoplePunished: null },
      },
    ],
  });
}
