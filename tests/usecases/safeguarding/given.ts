import type { Worry } from "~/domain/safeguarding/worry";
import type { Raiser } from "~/usecases/safeguarding/raise";
import { raiseWorry } from "~/usecases/safeguarding/raise";
import { aContact, aDistrictAdmin, aFamilyLink, aMatch, anOfficer, NOW } from "../../factories";
import { commandOn } from "../../support/command";
import type { TestDatabase } from "../../support/databases";
import { setting } from "../round/given";

export const WORRY: Worry = {
  ...{ childId: null, childTold: "", schoolId: null, danger: false, situation: "NOT_SURE" },
  ...{ about: "UNKNOWN", aboutVolunteerId: null, aboutPersonId: null, aboutTold: "" },
  ...{ account: "孩子不敢回家", teacher: "", phone: "" },
};

/** A running match with a contact ahead; its school has an officer, its district another and an administrator. */
export const aSchoolWithOfficers = (given: TestDatabase) =>
  setting(given, async (tx) => {
    const made = await aMatch(tx);
    const { school } = made;
    const { contact: ahead } = await aContact(tx, {
      made,
      startsAt: new Date(NOW.getTime() + 2 * 86_400_000),
    });
    const near = await anOfficer(tx, { school, name: "近专员" });
    const far = await anOfficer(tx, { school, name: "远专员", whole: true });
    const admin = await aDistrictAdmin(tx, { school, name: "管理员" });
    const family = (await aFamilyLink(tx, { made: made.child })).viewer;
    const mentor = {
      kind: "volunteer" as const,
      personId: made.volunteer.person.id,
      name: made.volunteer.person.name,
      volunteerId: made.volunteer.volunteer.id,
    };
    return { ...made, ahead, near, far, admin, family, mentor };
  });

export type Given = Awaited<ReturnType<typeof aSchoolWithOfficers>>;

export const raising = (given: TestDatabase, viewer: Raiser, worry: Partial<Worry> = {}, now = NOW) =>
  commandOn(given, viewer, now, (work) => raiseWorry(work, { ...WORRY, ...worry }));

/** The newest report about a school. */
export const reportOf = (given: TestDatabase, { school }: Pick<Given, "school">) =>
  setting(given, (tx) =>
    tx.safeguardingReport.findFirstOrThrow({
      where: { schoolId: school.id },
      orderBy: { raisedAt: "desc" },
      include: { steps: { orderBy: { at: "asc" } }, reporter: true },
    }),
  );

/** Template and recipient of the letters about a report. */
export const lettersAbout = (given: TestDatabase, reportId: string) =>
  setting(given, (tx) =>
    tx.outboxMessage.findMany({
      where: { template: "REPORT_WAITING", payload: { path: ["reportId"], equals: reportId } },
      orderBy: { createdAt: "asc" },
    }),
  );
