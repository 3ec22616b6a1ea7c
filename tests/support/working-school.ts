import { withViewer } from "~/data/work.server";
import { SCREENING_KINDS } from "~/domain/volunteer/screening-items";
import { aChild, aContact, aCoordinator, aMatch, aSchool, aVolunteer, NOW } from "../factories";
import type { TestDatabase } from "./databases";

const SYSTEM = { kind: "system", job: "test" } as const;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A school with one of everything that can wait, and another one of the same district with the same. */
export async function aWorkingSchool(given: TestDatabase) {
  return withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
    const school = await aSchool(tx);
    const { viewer, person } = await aCoordinator(tx, { school });
    await aVolunteer(tx, { school, screened: false, name: "王秀兰" });
    await aVolunteer(tx, { school, screened: false, state: "SCREENING", passed: ["IDENTITY"] });
    const ready = await aVolunteer(tx, {
      school,
      screened: false,
      state: "SCREENING",
      passed: SCREENING_KINDS,
    });
    await aVolunteer(tx, { school, expiresOn: day("2027-01-22") });
    await aVolunteer(tx, { school, expiresOn: day("2027-01-23") });
    await aVolunteer(tx, { school, state: "LAPSED", expiresOn: day("2026-11-22") });
    const made = await aMatch(tx, { school, lastContactAt: new Date("2026-11-20T02:00:00Z") });
    await aMatch(tx, { school, lastContactAt: new Date("2026-09-20T02:00:00Z") });
    await aMatch(tx, { school, state: "ACCEPTED" });
    await aMatch(tx, { school, state: "PERMITTED" });
    await aMatch(tx, { school, state: "PROPOSED" });
    await aContact(tx, { made, state: "CONFIRMED", startsAt: new Date("2026-11-24T11:00:00Z") });
    await aContact(tx, { made, state: "HELD", startsAt: new Date("2026-11-18T11:00:00Z") });
    await aContact(tx, { made, state: "MISSED", startsAt: new Date("2026-11-22T15:30:00Z") });
    await aChild(tx, { school, state: "WAITING", priority: "A" });
    await tx.nomination.create({
      data: {
        ...{ schoolId: school.id, kind: "REFER", nomineeName: "张三", nomineePhone: "15400100002" },
        ...{ byName: "李四", createdAt: NOW },
      },
    });
    return { school, viewer, person, ready };
  });
}
