import { expect, test } from "vitest";
import { ownCertificates, verified } from "~/data/training/certificates";
import { volunteerTraining } from "~/data/training/own";
import { withViewer } from "~/data/work.server";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import type { RequestContext } from "~/http/site.server";
import { command } from "~/http/unit.server";
import { issueCertificate } from "~/usecases/training/issue-certificate";
import { aContact, aCoordinator, aMatch, NOW } from "../../factories";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { asSystem } from "../applicants/given";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const YEAR = { from: day("2026-10-01"), until: day("2026-11-20") };

/** A mentor with two contacts held, one of them on the last evening of the period, one missed, and training before. */
async function aMentor(given: TestDatabase) {
  return asSystem(given, async ({ tx }) => {
    const made = await aMatch(tx);
    for (const [startsAt, state] of [
      ["2026-10-10T11:00:00Z", "HELD"],
      ["2026-11-20T15:00:00Z", "HELD"],
      ["2026-11-20T16:30:00Z", "HELD"],
      ["2026-11-05T11:00:00Z", "MISSED"],
    ] as const) {
      await aContact(tx, { made, startsAt: new Date(startsAt), minutes: 30, state });
    }
    await tx.screeningItem.updateMany({
      where: { applicationId: made.volunteer.application.id, kind: "TRAINING" },
      data: { checkedOn: day("2026-10-01") },
    });
    return made;
  });
}

const issues = (given: TestDatabase, viewer: VolunteerViewer, period = YEAR) => {
  const site = { database: given.site, clock: { now: () => NOW }, nudgeOutbox: () => {} };
  return command({ site } as unknown as RequestContext, viewer, (work) => issueCertificate(work, period));
};
const own = (given: TestDatabase, viewer: VolunteerViewer) =>
  withViewer(given.site.prisma, viewer, NOW, ownCertificates);
const asks = (given: TestDatabase, code: string) =>
  withViewer(given.site.prisma, { kind: "visitor" }, NOW, (work) => verified(work, code));

onEachDatabase("certificates of hours", (given) => {
  test("count what was held on the school's days and the training, and anybody may compare the code", async () => {
    const { volunteer } = await aMentor(given);
    expect((await issues(given, volunteer.viewer)).ok).toBe(true);
    const [paper] = (await own(given, volunteer.viewer))?.certificates ?? [];
    expect(paper).toMatchObject({ contacts: 2, contactMinutes: 60, trainingMinutes: 150, name: "钟意" });
    expect(await asks(given, paper?.code ?? "")).toMatchObject({
      ...{ masked: "钟*", minutes: 210, fromOn: YEAR.from, untilOn: YEAR.until },
    });
    expect(await asks(given, "0000000000000000")).toBeNull();
  });

  test("the school reads what its volunteer had issued, another school does not", async () => {
    const { volunteer, coordinator } = await aMentor(given);
    await issues(given, volunteer.viewer);
    const seenBy = (viewer: StaffViewer) =>
      withViewer(given.site.prisma, viewer, NOW, (work) => volunteerTraining(work, volunteer.volunteer.id));
    const [mine] = (await own(given, volunteer.viewer))?.certificates ?? [];
    expect((await seenBy(coordinator.viewer))?.certificates).toEqual([mine]);
    const other = await asSystem(given, ({ tx }) => aCoordinator(tx));
    expect(await seenBy(other.viewer)).toBeNull();
  });

  test("a match that has ended since still counts", async () => {
    const { volunteer, match } = await aMentor(given);
    await asSystem(given, ({ tx }) =>
      tx.match.update({
        where: { id: match.id },
        data: { state: "CLOSED", closedAt: NOW, closurePath: "PLANNED", closureReason: "毕业" },
      }),
    );
    await issues(given, volunteer.viewer);
    expect((await own(given, volunteer.viewer))?.certificates[0]).toMatchObject({ contacts: 2 });
  });

  test("asked for twice, in turn and at once, there is one", async () => {
    const { volunteer } = await aMentor(given);
    const first = await issues(given, volunteer.viewer);
    const both = await Promise.all([issues(given, volunteer.viewer), issues(given, volunteer.viewer)]);
    for (const again of both) expect(again).toEqual(first);
    expect((await own(given, volunteer.viewer))?.certificates).toHaveLength(1);
  });

  test("there is none without hours, for days to come, or backwards", async () => {
    const { volunteer } = await aMentor(given);
    const empty = { from: day("2026-09-01"), until: day("2026-09-02") };
    const ahead = { ...YEAR, until: day("2026-11-24") };
    expect(await issues(given, volunteer.viewer, empty)).toMatchObject({ reason: "NO_HOURS_YET" });
    expect(await issues(given, volunteer.viewer, ahead)).toMatchObject({ reason: "DATE_IN_FUTURE" });
    expect(await issues(given, volunteer.viewer, { from: YEAR.until, until: YEAR.from })).toMatchObject({
      reason: "END_BEFORE_START",
    });
  });

  test("nobody changes one, or reads another's", async () => {
    const { volunteer } = await aMentor(given);
    const other = await aMentor(given);
    await issues(given, volunteer.viewer);
    const change = withViewer(given.site.prisma, volunteer.viewer, NOW, ({ tx }) =>
      tx.serviceCertificate.updateMany({ data: { contactMinutes: 6000 } }),
    );
    await expect(change).rejects.toThrow(/42501|permission denied/);
    expect((await own(given, other.volunteer.viewer))?.certificates).toEqual([]);
  });
});
